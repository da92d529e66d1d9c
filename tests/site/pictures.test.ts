import { Console } from 'node:console'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIST, PROJECT, readSite } from '../browser/built-site.ts'
import { openComparison, TOLERANCE, type Compared, type Comparison } from '../browser/compare-pictures.ts'

/*
 * PNG, SVG and PDF of a chart are one picture, whoever draws them, and it is the one that its page shows. The first chart of every type is
 * compared here, and `npm run compare:pictures` compares them all.
 */
const { files } = readSite()
const types = new Map<string, string>()
for (const file of files) {
  const chart = /^\/charts\/([^/]+)\/chart\.svg$/.exec(file)?.[1]
  if (chart === undefined || chart.endsWith('-as-printed')) continue
  const { type } = parse(readFileSync(join(PROJECT, 'content/charts', `${chart}.yaml`), 'utf8')) as { type: string }
  if (!types.has(type)) types.set(type, chart)
}

let comparison: Comparison
const compared: Compared[] = []
beforeAll(async () => {
  comparison = await openComparison(DIST)
})
afterAll(async () => {
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
  const rows = compared.map(({ chart, page, svg, pdf }) => ({ chart, page: percent(page), SVG: percent(svg), PDF: percent(pdf) }))
  new Console(process.stdout).table(rows)
  await comparison?.close()
})

test('every type has a chart to compare', () => expect(types.size).toBeGreaterThan(10))

test.each([...types])('the pictures and the page of a %s, %s, are alike', async (_, chart) => {
  const one = await comparison.compare(chart)
  compared.push(one)
  const { page, svg, pdf } = one
  expect(page).toBeLessThanOrEqual(TOLERANCE.share)
  expect(svg).toBeLessThanOrEqual(TOLERANCE.share)
  expect(pdf).toBeLessThanOrEqual(TOLERANCE.share)
})
