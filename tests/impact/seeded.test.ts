import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomLcg } from 'd3-random'
import { expect, test } from 'vitest'
import { accepting, sidesWith } from '../../src/build/impact-sides.ts'
import { loadCatalogue } from '../../src/build/load-data.ts'
import { loadContent } from '../../src/build/load-site.ts'
import { latestOf } from '../../src/data/catalogue.ts'
import { impactOf } from '../../src/impact/impact-of.ts'
import { PROJECT } from '../browser/built-site.ts'
import { copySite, type CopiedSite } from '../build/copied-site.ts'
import { backwards, reportedBy, truthOf } from './brute-force.ts'
import { orchardSite } from './orchard-site.ts'

const TODAY = '2026-11-29'

/** Changes of the small site; each is a new version in which one to three cells are other ones. */
const TRIALS = 60
/** Changes of the real content, in datasets that facts and charts rest on without naming a version. */
const REAL = ['supply-chain-shares', 'demand', 'bgs-production']

interface Head {
  version: string
  published: string
  fields: { name: string; type: string }[]
  primaryKey: string[]
  rows: unknown[][]
}

/** Cells of a dataset that facts rest on, `field key`: a change drawn from all cells alone would miss them most of the time. */
async function citedCells(root: string, dataset: string): Promise<Set<string>> {
  const { facts, articles } = await loadContent(root, { drafts: true })
  const all = [facts.shared, ...articles.map(({ slug }) => facts.ofArticle(slug))].flatMap(({ facts: known }) => [...known.values()])
  return new Set(
    all.flatMap(({ cells }) => cells.filter((cell) => cell.dataset === dataset).map(({ field, key }) => `${field} ${key.join()}`)),
  )
}

const FACTORS = [0.5, 0.9, 0.97, 1.004, 1.03, 1.1, 2, 10]

/** The latest version of a dataset with some of its numbers changed, under a new id; half of them are cells that facts rest on. */
async function changedVersion(
  root: string,
  dataset: string,
  random: () => number,
  count: number,
): Promise<{ text: string; told: string[] }> {
  const { catalogue } = loadCatalogue(root, { drafts: true, only: [dataset] })
  const latest = latestOf(catalogue.datasets.get(dataset)!)!
  const read = JSON.parse(readFileSync(join(root, latest.file), 'utf8')) as Head
  const keys = read.primaryKey.map((name) => read.fields.findIndex((field) => field.name === name))
  const cells = read.fields.flatMap(({ name, type }, column) =>
    ['integer', 'number'].includes(type) && !read.primaryKey.includes(name)
      ? read.rows.flatMap((row, k) =>
          typeof row[column] === 'number' ? [{ row: k, column, name: `${name} ${keys.map((key) => row[key]).join()}` }] : [],
        )
      : [],
  )
  const cited = await citedCells(root, dataset)
  const choices = [cells, cells.filter(({ name }) => cited.has(name))]
  const told = Array.from({ length: count }, (_, place) => {
    const among = choices[place % 2]!
    const { row, column, name } = among[Math.floor(random() * among.length)]!
    const old = read.rows[row]![column] as number
    const value = old * FACTORS[Math.floor(random() * FACTORS.length)]!
    read.rows[row]![column] = read.fields[column]!.type === 'integer' ? Math.round(value) : Number(value.toPrecision(6))
    return `${dataset} ${name}: ${old} → ${String(read.rows[row]![column])}`
  })
  return { text: `${JSON.stringify({ ...read, version: TODAY, published: TODAY }, null, 1)}\n`, told }
}

async function compare(site: CopiedSite, dataset: string, seed: number, cells: number): Promise<number> {
  const random = randomLcg(seed / 1e6)
  const { text, told } = await changedVersion(site.root, dataset, random, cells)
  const files = accepting(site.root, dataset, new Map([[TODAY, text]]), TODAY)
  const [before, after] = await sidesWith(site.root, TODAY, new Map(), files)
  const reported = reportedBy(impactOf(before, after))
  const truth = await truthOf(site.root, files)
  expect(reported, `seed ${seed}: ${told.join('; ')}`).toEqual(truth)
  expect(reportedBy(impactOf(after, before)), `seed ${seed}, backwards: ${told.join('; ')}`).toEqual(backwards(truth))
  return truth.facts.length + truth.untrue.length + truth.charts.length + truth.alts.length
}

test(`what ${TRIALS} seeded changes of a small site do is reported, all of it and nothing else`, { timeout: 240_000 }, async () => {
  let things = 0
  let empty = 0
  for (let seed = 1; seed <= TRIALS; seed++) {
    const site = orchardSite()
    try {
      const found = await compare(site, 'harvest', seed, 1 + (seed % 3))
      things += found
      if (found === 0) empty++
    } finally {
      site.remove()
    }
  }
  process.stdout.write(`impact: seeds 1 to ${TRIALS}, ${things} effects reported and true, ${empty} changes without any\n`)
  expect([things > TRIALS, empty < TRIALS / 2]).toEqual([true, true])
})

test('so is what seeded changes of the real content do', { timeout: 240_000 }, async () => {
  let things = 0
  for (const [place, dataset] of REAL.entries()) {
    const site = copySite(join(PROJECT, 'content'))
    try {
      things += await compare(site, dataset, 100 + place, 12)
    } finally {
      site.remove()
    }
  }
  process.stdout.write(`impact: ${REAL.length} datasets of the real content, seeds 100 to ${99 + REAL.length}, ${things} effects\n`)
  expect(things).toBeGreaterThan(20)
})
