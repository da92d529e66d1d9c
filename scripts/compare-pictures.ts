import { readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { formatNumber } from '../src/format/numbers.ts'
import { DIST, readSite } from '../tests/browser/built-site.ts'
import { openComparison, TOLERANCE, type Compared } from '../tests/browser/compare-pictures.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, makeProgress, tell } from './terminal.ts'

helpWhenAsked(`
npm run compare:pictures

Compares the PNG file of every chart in dist/ with the drawing on its page at the same width, by day, and with its SVG and PDF files, all
as Chromium shows them, and prints the ten that are furthest apart: the share of pixels that differ in the square of 32 px where they differ most. Fails where it is above ${TOLERANCE.share * 100} %.
About two seconds a chart. Build first: npm run build.
`)

readOptions({ options: {} })
readSite()
const charts = readdirSync(join(DIST, 'charts')).filter((chart) => existsSync(join(DIST, 'charts', chart, 'chart.svg')))
const progress = makeProgress('Comparing pictures')
const comparison = await openComparison(DIST)
const compared: Compared[] = []
for (const chart of charts) {
  compared.push(await comparison.compare(chart))
  progress(compared.length, charts.length)
}
await comparison.close()

const percent = (share: number): string => `${formatNumber(share * 100, 'en', { decimals: 1 })} %`
const furthest = ({ page, svg, pdf }: Compared): number => Math.max(page, svg, pdf)
const worst = compared.toSorted((a, b) => furthest(b) - furthest(a))
console.table(worst.slice(0, 10).map(({ chart, page, svg, pdf }) => ({ chart, page: percent(page), SVG: percent(svg), PDF: percent(pdf) })))
const apart = worst.filter((one) => furthest(one) > TOLERANCE.share)
tell(
  `${charts.length} charts compared, ${apart.length === 0 ? 'all alike' : `${apart.length} apart by more than ${percent(TOLERANCE.share)}`}`,
)
if (apart.length > 0) process.exitCode = 1
