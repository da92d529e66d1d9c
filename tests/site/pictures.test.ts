import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DIST, PROJECT, readSite } from '../browser/built-site.ts'
import { openComparison, TOLERANCE, type Comparison } from '../browser/compare-pictures.ts'

/*
 * PNG, SVG and PDF of a chart are one picture, whoever draws them. One chart of every type is compared here, and `npm run
 * compare:pictures` compares them all.
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
beforeAll(async () => {
  comparison = await openComparison()
})
afterAll(() => comparison?.close())

test('every type has a chart to compare', () => expect(types.size).toBeGreaterThan(10))

test.each([...types])('the pictures of a %s, %s, are alike', async (_, chart) => {
  const { svg, pdf } = await comparison.compare(DIST, chart)
  expect(svg).toBeLessThanOrEqual(TOLERANCE.share)
  expect(pdf).toBeLessThanOrEqual(TOLERANCE.share)
})
