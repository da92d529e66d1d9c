import { availableParallelism } from 'node:os'
import { brotliCompressSync } from 'node:zlib'
import domino from '@mixmark-io/domino'
import { Tinypool } from 'tinypool'
import { loadChartTypes, type LoadedType } from '../src/build/chart-types.ts'
import type { DrawJob, DrawnChart } from '../src/build/draw-job.ts'
import { FONTS, ROOT } from '../src/build/folders.ts'
import { makeMeasure } from '../src/build/measure.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { checkSite } from '../src/build/make-site.ts'
import { chartDataOf, plainChart } from '../src/charts/chart-data.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import { pageTheme } from '../src/charts/theme.ts'
import { SITE } from '../src/site.ts'
import { drawPlain, hasPlain } from './bench-plot.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, tell } from './terminal.ts'

helpWhenAsked(`
npm run bench:charts [-- --runs N]

Draws an example of every chart type at three widths, labels and their layout included, and prints the median time of a drawing and its
bytes, beside the same rows drawn by Observable Plot alone in the same run. Then draws every chart of the site over and over, until
5,000 drawings have been made, on all cores.

  --runs N   drawings of each kind to take the median of (25)
`)

const WIDTHS = [300, 600, 1080] as const
/** Limits that the table is read against. */
const LIMIT = { drawing: 4, all: 12 }
const DRAWINGS = 5000

const { values } = readOptions({ options: { runs: { type: 'string', default: '25' } } })
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 3) throw new Error(`invalid --runs: ${values.runs}`)
const types = await loadChartTypes()
const tools = { document: domino.createDocument(''), measure: makeMeasure(FONTS) }

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)]!
const tenth = (value: number): number => Math.round(value * 10) / 10

/** Median ms of a task; the first runs, in which code is still being made fast, do not count. */
function timeOf(task: () => unknown): number {
  for (let k = 0; k < 5; k++) task()
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now()
      task()
      return performance.now() - start
    }),
  )
}

/** One type at one width: decisions, layout of labels and drawing, and Plot alone where it draws the same. */
function measureType(name: string, { type, schema, examples }: LoadedType): Record<string, number | string> {
  const example = examples.find((one) => one.name === 'usual')!
  const spec = schema.parse({ dataset: 'example', ...example.spec })
  const chart = chartDataOf(plainExample(type, spec, example))
  const drawAt = (width: number): string =>
    drawPrepared(
      type,
      prepare(type, spec, chart),
      { width, locale: 'en', measure: tools.measure },
      { document: tools.document, theme: pageTheme },
    ).svg.outerHTML
  const ours = WIDTHS.map((width) => timeOf(() => drawAt(width)))
  const plain = hasPlain(name) ? WIDTHS.map((width) => timeOf(() => drawPlain(name, chart.data, width, tools.document).outerHTML)) : []
  return {
    ...Object.fromEntries(WIDTHS.map((width, k) => [`${width} px ms`, tenth(ours[k]!)])),
    'bytes at 600': drawAt(600).length,
    'brotli at 600': brotliCompressSync(drawAt(600)).length,
    'plot alone ms': plain.length > 0 ? tenth(median(plain)) : '–',
    'times plot': plain.length > 0 ? tenth(median(ours) / median(plain)) : '–',
  }
}

/** Draws the site's charts over and over on all cores; gives seconds, start of the workers included, and how many drawings that were. */
async function drawSite(): Promise<{ seconds: number; drawings: number; charts: number }> {
  const { content } = await checkSite({ root: ROOT, today: new Date().toISOString().slice(0, 10), drafts: false })
  const jobs = [...content.charts.values()].map((chart): DrawJob => {
    const { type } = types.get(chart.spec.type)!
    return { id: chart.id, spec: chart.spec, chart: plainChart(type, chart.spec, content.catalogue, SITE.lang) }
  })
  const start = performance.now()
  const pool = new Tinypool({
    filename: new URL('../src/build/draw-worker.ts', import.meta.url).href,
    maxThreads: availableParallelism(),
    runtime: 'worker_threads',
  })
  const rounds = Math.ceil(DRAWINGS / (jobs.length * 5))
  const drawn = (await Promise.all(
    Array.from({ length: rounds * jobs.length }, (_, k) => pool.run(jobs[k % jobs.length], { name: 'draw' })),
  )) as DrawnChart[]
  const seconds = (performance.now() - start) / 1000
  await pool.destroy()
  return { seconds, drawings: drawn.reduce((sum, { drawings }) => sum + drawings.length, 0), charts: jobs.length }
}

const table = Object.fromEntries([...types].toSorted().map(([name, loaded]) => [name, measureType(name, loaded)]))
table['limit'] = Object.fromEntries(WIDTHS.map((width) => [`${width} px ms`, LIMIT.drawing]))
console.table(table)
tell('Drawing the charts of the site …')
const { seconds, drawings, charts } = await drawSite()
console.table({
  [`${charts} charts at five widths, on ${availableParallelism()} cores`]: {
    drawings,
    seconds: tenth(seconds),
    'ms of a core a drawing': tenth((seconds * 1000 * availableParallelism()) / drawings),
    [`seconds for ${DRAWINGS}`]: tenth((seconds / drawings) * DRAWINGS),
    limit: LIMIT.all,
  },
})
