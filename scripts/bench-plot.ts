import * as Plot from '@observablehq/plot'
import type { Datum } from '../src/charts/chart-type.ts'

/** What bench:charts sets beside our drawings: the same rows by Observable Plot with its own defaults, without labels or their layout. */

type Marks = (data: readonly Datum[]) => Plot.Markish[]

/** Years as numbers, so that Plot makes the scale that we make. */
const across = (datum: Datum): string | number | null => (/^\d{4}$/.test(String(datum.x)) ? Number(datum.x) : datum.x)
const seriesOf = (datum: Datum): string | null => datum.series

const MARKS: Record<string, Marks> = {
  line: (data) => [Plot.lineY(data, { x: across, y: 'y', stroke: seriesOf }), Plot.ruleY([0])],
  area: (data) => [Plot.areaY(data, { x: across, y: 'y', fill: seriesOf }), Plot.ruleY([0])],
  bar: (data) => [Plot.barX(data, { x: 'y', y: 'x', fill: seriesOf }), Plot.ruleX([0])],
  diverging: (data) => [Plot.barX(data, { x: 'y', y: 'x', fill: seriesOf }), Plot.ruleX([0])],
  waterfall: (data) => [Plot.barX(data, { x: 'y', y: 'x' }), Plot.ruleX([0])],
  lollipop: (data) => [Plot.ruleY(data, { x: 'y', y: 'x' }), Plot.dot(data, { x: 'y', y: 'x' })],
  range: (data) => [Plot.dot(data, { x: 'y', y: 'x', stroke: seriesOf })],
  scatter: (data) => [Plot.dot(data, { x: 'x', y: 'y' })],
  slope: (data) => [Plot.lineY(data, { x: 'x', y: 'y', stroke: seriesOf })],
  bump: (data) => [Plot.lineY(data, { x: across, y: 'y', stroke: seriesOf })],
  histogram: (data) => [Plot.rectY(data, Plot.binX({ y: 'count' }, { x: 'y' }) as Plot.RectYOptions)],
  beeswarm: (data) => [Plot.dot(data, Plot.dodgeY({ x: 'y' }) as Plot.DotOptions)],
  heat: (data) => [Plot.cell(data, { x: 'x', y: seriesOf, fill: 'y' })],
  waffle: (data) => [Plot.waffleY(data, { y: 'y', fill: 'x' })],
}

/** The mark that Plot has for a type; none where Plot draws no such thing. */
export const hasPlain = (type: string): boolean => type in MARKS

/** Draws rows with Plot alone, at a width, into a document of ours. */
export function drawPlain(type: string, data: readonly Datum[], width: number, document: Document): SVGElement | HTMLElement {
  const drawn = data.filter((datum) => datum.y !== null)
  // Codes that look like numbers are codes: told so, Plot does not warn.
  const scales: Pick<Plot.PlotOptions, 'x' | 'color'> = {
    ...(type === 'heat' ? {} : { color: { type: 'categorical' } }),
    ...(type === 'slope' ? { x: { type: 'point' } } : {}),
  } as const
  return Plot.plot({ document, width, height: Math.round(width * 0.6), ...scales, marks: MARKS[type]!(drawn) })
}
