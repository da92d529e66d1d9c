import { isDeepStrictEqual } from 'node:util'
import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import type { ChartData, ChartType, Datum, Example } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import type { ChartSpec } from '../src/charts/spec.ts'
import { pageTheme } from '../src/charts/theme.ts'
import type { Flag } from '../src/data/flags.ts'
import { measure } from './chart-of.ts'

/*
 * Every type tells estimates: a drawing and its key differ where every second value is one from where none is. Where we reckoned all
 * values, as shares and sums are, the mark of what we reckoned says nothing, and estimates must stand apart all the same.
 */
const document = domino.createDocument('')
const types = await loadChartTypes()

const without = (flags: readonly Flag[]): Flag[] => flags.filter((flag) => flag !== 'estimated' && flag !== 'derived')

type Flagging = (k: number, facet: string | null) => Flag[]

/** An example's rows with the flags of their values set: `flagsOf` is asked for each value in turn. */
function flagged(data: readonly Datum[], flagsOf: Flagging): Datum[] {
  let k = 0
  return data.map(({ xFlags, ...datum }) => ({
    ...datum,
    flags: datum.y === null ? datum.flags : [...without(datum.flags), ...flagsOf(k++, datum.facet)],
    ...(xFlags ? { xFlags: without(xFlags) } : {}),
  }))
}

/** What an example is drawn from. */
function read(name: string, example: Example): { type: ChartType; spec: ChartSpec; chart: ChartData } {
  const { type, schema } = types.get(name)!
  const spec = schema.parse({ dataset: 'example', ...example.spec })
  return { type, spec, chart: chartDataOf(plainExample(type, spec, example)) }
}

/** A drawing and its key as text; nothing where it is refused. */
function draw({ type, spec, chart }: ReturnType<typeof read>, flagsOf: Flagging): { svg: string; key: string } | undefined {
  const prepared = prepare(type, spec, { ...chart, data: flagged(chart.data, flagsOf) })
  if (prepared.issues.length > 0) return undefined
  const { svg } = drawPrepared(type, prepared, { width: 770, locale: 'en', measure }, { document, theme: pageTheme })
  return { svg: svg.outerHTML, key: JSON.stringify(prepared.key) }
}

const cases = [...types].flatMap(([name, { examples }]) =>
  examples.flatMap((example) => {
    const made = read(name, example)
    const none = draw(made, () => [])
    return none !== undefined && made.chart.data.some(({ y }) => y !== null) ? [[name, example.name, made] as const] : []
  }),
)

test('every type that draws values is tried', () => {
  const tried = new Set(cases.map(([name]) => name))
  expect([...types.keys()].filter((name) => !tried.has(name))).toEqual(['timeline'])
})

test.each(cases)('%s, %s: estimates among other values are told', (_type, _name, made) => {
  const told = ([[], ['derived']] satisfies Flag[][]).map((base) => {
    const some = draw(made, (k) => (k % 2 === 0 ? ['estimated', ...base] : base))
    return !isDeepStrictEqual(
      some,
      draw(made, () => base),
    )
  })
  expect(told).toEqual([true, true])
})

/** Types whose marks say which values are estimates, as they are drawn in panels; the others count them in the key. */
const MARKING = ['bar', 'line', 'lollipop', 'map', 'scatter', 'waffle']
const paneled = cases.filter(([name, , { spec }]) => spec.facet !== undefined && MARKING.includes(name))

test('every type that marks estimates in panels is tried', () =>
  expect([...new Set(paneled.map(([name]) => name))].toSorted()).toEqual(MARKING))

test.each(paneled)('%s, %s: a panel that holds nothing but estimates marks them, as others do not', (_type, _name, made) => {
  const first = made.chart.data.find(({ y }) => y !== null)!.facet
  const some = draw(made, (_k, facet) => (facet === first ? ['estimated'] : []))
  expect(some?.svg).not.toBe(draw(made, () => [])?.svg)
  expect(some?.key).toContain('estimated')
})
