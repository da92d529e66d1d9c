import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomLcg } from 'd3-random'
import { ROOT } from '../src/build/folders.ts'
import { readArticle } from '../src/build/load-articles.ts'
import { loadFacts } from '../src/build/load-facts.ts'
import { loadContent, type Content } from '../src/build/load-site.ts'
import { withStates } from '../src/charts/chart.ts'
import { checkArticles } from '../src/checks/article/index.ts'
import { mentionsFinder } from '../src/checks/article/mentions.ts'
import type { Dice } from '../src/checks/dice.ts'
import { tryCell, type CellTrial, type Newsroom, type Text } from '../src/checks/article/slips/cell-slips.ts'
import { SLIP_KINDS, trySlips, type Judge, type SlipTrial } from '../src/checks/article/slips/index.ts'
import type { Page } from '../src/checks/article/slips/slip.ts'
import { spotsOf } from '../src/checks/article/slips/spots.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run bench:numbers [-- --seed N] [--each N] [--cells N] [--missed] [--root DIR]

Measures whether a wrong number can be published. Nothing on disk is changed.

  --seed N      the seed of the draws (1); the same seed gives the same slips
  --each N      slips of each kind (60)
  --cells N     cells changed (400)
  --missed      names everything that slips through
  --root DIR    folder that holds content/ (this project)
`)

const { values } = readOptions({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '60' },
    cells: { type: 'string', default: '400' },
    missed: { type: 'boolean', default: false },
    root: { type: 'string', default: ROOT },
  },
})

/** Dice of one seed. Each kind throws its own, so that one kind alone gives the same slips as all together. */
function diceOf(seed: number): Dice {
  const random = randomLcg(seed / 2 ** 20)
  const below = (end: number): number => Math.floor(random() * end)
  return { below, pick: (items) => items[below(items.length)] }
}

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

function slips(content: Content): SlipTrial[] {
  const site = {
    factsOf: content.facts.ofArticle,
    slugs: new Set(content.articles.map(({ slug }) => slug)),
    charts: new Set(content.charts.keys()),
    people: new Set(content.people.keys()),
    terms: new Set(content.terms.keys()),
    catalogue: content.catalogue,
  }
  const judge: Judge = ({ slug, file }, text) => {
    const read = readArticle(slug, file, text)
    return [...read.issues, ...(read.article ? checkArticles({ ...site, articles: [read.article] }) : [])]
  }
  const find = mentionsFinder(content.catalogue)
  const pages = content.articles.map((article): Page => {
    const text = readFileSync(join(values.root, article.file), 'utf8')
    return { article, text, spots: spotsOf(article, text, site.factsOf(article.slug).facts), find }
  })
  const numbers = pages.reduce((sum, page) => sum + page.spots.length, 0)
  tell(`1. Slips in ${pages.length} articles, ${numbers} bound numbers, one slip at a time. Seed ${values.seed}.\n`)
  tell(`${'kind'.padEnd(12)}${'made'.padStart(6)}${'refused'.padStart(9)}${'share'.padStart(9)}  by`)
  return SLIP_KINDS.flatMap((kind, k) => {
    const trials = trySlips(pages, kind, { dice: diceOf(Number(values.seed) * 1009 + k * 31 + 7), most: Number(values.each), judge })
    const refused = trials.filter((trial) => trial.refusedBy.length > 0)
    const by = [...new Set(refused.flatMap((trial) => trial.refusedBy))].map((code) => code.replace('article/', '')).join(', ')
    tell(
      `${kind.name.padEnd(12)}${String(trials.length).padStart(6)}${String(refused.length).padStart(9)}${percent(refused.length, trials.length).padStart(9)}  ${by}`,
    )
    for (const { file, line, what } of trials.filter((trial) => values.missed && trial.refusedBy.length === 0))
      tell(`    ${file}:${line}  ${what}`)
    return trials
  })
}

/** Every text whose numbers are bound: articles, charts and their states. */
const textsOf = (content: Content): Text[] => [
  ...content.articles.map((article): Text => ({ file: article.file, kind: 'article', marks: article.marks })),
  ...[...content.charts.values()]
    .flatMap(withStates)
    .map((chart): Text => ({ file: chart.file, kind: 'chart', marks: chart.texts.flatMap((text) => text.marks) })),
]

function cells(content: Content): CellTrial[] {
  const slugs = new Map(content.articles.map(({ file, slug }) => [file, slug]))
  const compute: Newsroom['compute'] = (catalogue) => {
    const { shared, ofArticle, issues } = loadFacts(values.root, catalogue)
    return { known: ({ file }) => (slugs.has(file) ? ofArticle(slugs.get(file) ?? '') : shared), issues }
  }
  const newsroom = { catalogue: content.catalogue, texts: textsOf(content), compute }
  const base = compute(content.catalogue)
  const dice = diceOf(Number(values.seed) * 1013 + 5)
  const trials: CellTrial[] = []
  let drawn = 0
  while (trials.length < Number(values.cells) && drawn < 20 * Number(values.cells)) {
    drawn += 1
    const trial = tryCell(newsroom, dice, base)
    if (trial) trials.push(trial)
  }
  const right = trials.filter(({ untrue, reported }) => untrue.join() === reported.join())
  const numbers = trials.reduce((sum, { untrue }) => sum + untrue.length, 0)
  tell(
    `\n2. ${trials.length} cells changed one at a time, of ${drawn} drawn; the lock counts for nothing. ${numbers} numbers become untrue.\n`,
  )
  tell(`reported, and no other: ${right.length} of ${trials.length}, ${percent(right.length, trials.length)} (bar 100 %).`)
  for (const { what, untrue, reported } of trials.filter((trial) => values.missed && !right.includes(trial)))
    tell(`    ${what}\n      untrue   ${untrue.join(' ')}\n      reported ${reported.join(' ')}`)
  return trials
}

await run(async () => {
  const content = await loadContent(values.root, { drafts: false, today: new Date().toISOString().slice(0, 10) })
  const trials = slips(content)
  const refused = trials.filter((trial) => trial.refusedBy.length > 0)
  tell(`\n${trials.length} slips, ${refused.length} refused: ${percent(refused.length, trials.length)} (bar 99 %).`)
  cells(content)
})
