import { brotliCompressSync } from 'node:zlib'
import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import type { ChartData, Country, Datum } from '../chart-type.ts'
import { drawPrepared, prepare } from '../facets.ts'
import { descendants } from '../parts/plot.ts'
import { pageTheme } from '../theme.ts'
import type { ChartType } from '../chart-type.ts'
import { type } from './index.ts'
import { schema } from './spec.ts'

const PLACES: Record<string, Country> = {
  CHN: { number: '156', longitude: 105, latitude: 35 },
  USA: { number: '840', longitude: -97, latitude: 38 },
  AUS: { number: '036', longitude: 133, latitude: -27 },
  SGP: { number: '702', longitude: 103.8, latitude: 1.37 },
}
const datum = (x: string, y: number | null, more: Partial<Datum> = {}): Datum => ({
  x,
  y,
  series: null,
  facet: null,
  flags: y === null ? ['withheld'] : [],
  version: '1',
  extra: {},
  ...more,
})
const chart = (data: Datum[]): ChartData => ({
  data,
  unit: 'percent',
  locale: 'en',
  name: (_, code) => ({ long: String(code), short: String(code) }),
  fieldTitle: String,
  unitOf: () => '',
  countryOf: (code) => PLACES[code],
})
const tools = { document: domino.createDocument(''), theme: pageTheme }
const measure = (text: string, size: number): number => text.length * size * 0.6
function drawn(more: Record<string, unknown>, data: Datum[], width = 770): SVGSVGElement {
  const spec = schema.parse({ type: 'map', dataset: 'd', x: 'country', y: 'share', title: 'T', subtitle: 'S', ...more })
  return drawPrepared(
    type as unknown as ChartType,
    prepare(type as unknown as ChartType, spec, chart(data)),
    { width, locale: 'en', measure },
    tools,
  ).svg
}
const shaded = { kind: 'choropleth', breaks: [10, 50] }
const ids = (svg: Element): string[] => descendants(svg).flatMap((element) => element.getAttribute('id') ?? [])

test('every value, zero and absence has a mark that points at its row', () => {
  const rows = (more: Record<string, unknown>) =>
    descendants(drawn(more, [datum('CHN', 60), datum('USA', 0), datum('AUS', null)])).flatMap(
      (element) => element.getAttribute('data-r') ?? [],
    )
  expect([rows({}).toSorted(), rows(shaded).toSorted()]).toEqual([
    ['0', '1', '2'],
    ['0', '1', '2'],
  ])
})
test('a country too small for the atlas is a dot in the colour of its class', () => {
  const circles = descendants(drawn(shaded, [datum('SGP', 60)])).filter((element) => element.getAttribute('data-r') === '0')
  expect(circles.map((element) => [element.tagName.toLowerCase(), element.getAttribute('fill')])).toEqual([['circle', 'var(--seq6)']])
})
test('panels keep one copy of each shape, and all that any panel uses', () => {
  const svg = drawn({ ...shaded, facet: 'year' }, [
    datum('CHN', 60, { facet: '2010' }),
    datum('CHN', 50, { facet: '2020' }),
    datum('USA', 9, { facet: '2020' }),
  ])
  expect(
    ids(svg)
      .filter((id) => id.startsWith('shared-'))
      .toSorted(),
  ).toEqual(['shared-borders', 'shared-c156', 'shared-c840', 'shared-land'])
  const used = descendants(svg).flatMap((element) => element.getAttribute('href')?.slice(1) ?? [])
  expect(used.filter((id) => !ids(svg).includes(id))).toEqual([])
})
test('a border is as thick at every width', () => {
  const thickness = (width: number): number => {
    const use = descendants(drawn({}, [datum('CHN', 60)], width)).find((element) => element.getAttribute('href') === '#shared-borders')!
    return Number(use.getAttribute('stroke-width')) * Number(/scale\(([\d.]+)\)/.exec(use.getAttribute('transform')!)![1])
  }
  expect(thickness(300)).toBeCloseTo(thickness(1080), 1)
})
test('the shapes of a world map stay below six thousand bytes on the wire', () => {
  const shapes = descendants(drawn({}, [datum('CHN', 60)])).find((element) => element.getAttribute('class') === 'shared')!
  expect(brotliCompressSync(shapes.innerHTML).length).toBeLessThan(6000)
})
