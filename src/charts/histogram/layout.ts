import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { yAxis } from '../parts/axes.ts'
import { figure } from '../parts/figures.ts'
import { placeLegend } from '../parts/legend.ts'
import { placeReferences } from '../parts/references.ts'
import type { Bar, Dot, Rule, Shapes } from '../parts/shapes.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { linearTicks } from '../parts/ticks.ts'
import { referenceRoom, tickTexts } from '../parts/value-axis.ts'
import { placeAsides, type AsideBar } from './place-asides.ts'
import { placeBinNames } from './place-names.ts'
import type { HistogramSeries } from './series.ts'

/** Places of a histogram: bars that touch, their counts, names of rows, and beneath them what is in no bin. */
export interface HistogramLayout extends Shapes {
  dots: Dot[]
  /** Lines of reference and leaders, above the bars. */
  lines: Rule[]
  asides: AsideBar[]
}

/** Height of a line of a name. */
const LINE = 16

type Scale = (value: number) => number

/** Settles the scales, bars, counts, names, lines of reference, and the rows beneath. */
export function layout(series: HistogramSeries, frame: Frame): HistogramLayout {
  const { width, measure } = frame
  const narrow = width < 560
  const at: HistogramLayout = { width, height: 0, rules: [], bars: [], dots: [], texts: [], lines: [], asides: [] }
  const legend = placeLegend(legendOf(series, narrow), { width, measure }, at)
  const named = Math.max(0, ...series.bins.map((heap) => heap.pieces.reduce((sum, piece) => sum + piece.named.length, 0)))
  const strip = legend + referenceRoom(series.references)
  const top = strip + 20 + Math.min(2, named) * LINE
  const base = top + (narrow ? 190 : Math.round(Math.min(300, width * 0.33)))
  const most = Math.max(1, ...series.bins.map((heap) => heap.count))
  const x = scaleLinear([series.edges[0]!, series.edges.at(-1)!], [0, width])
  const y = scaleLinear([0, most], [base, top])
  placeBars(series, { x, y }, at)
  placeCounts(series, frame, { x, y, most }, at)
  at.rules.push({ x1: 0, x2: width, y1: base, y2: base, role: 'ink' })
  for (const edge of series.edges) at.rules.push({ x1: x(edge), x2: x(edge), y1: base, y2: base + 5, role: 'ink3' })
  const names = placeBinNames(series, frame, { x, y, top: strip, base, taken: at.texts.map((text) => boxOf(text, frame)) })
  at.texts.push(...names.texts)
  placeLines(series, frame, { x, strip: legend, base }, at)
  at.lines.push(...names.leaders)
  at.texts.push(...tickTexts(series.edges, { place: x, y: base + 19, width, unit: series.unit, locale: frame.locale, measure }))
  const foot = placeAsides(series, frame, base + 27)
  at.asides = foot.bars
  at.texts.push(...foot.texts)
  at.height = Math.ceil(foot.height)
  return at
}

const boxOf = (text: PlacedText, { measure }: Frame): Box => textBox(text, measure(text.text, text.size, text.weight))

const legendOf = ({ parts }: HistogramSeries, narrow: boolean) =>
  parts.length > 1 ? parts.map(({ name, paint }) => ({ text: narrow ? name.short : name.long, role: paint.role })) : []

/** Bars from edge to edge, a hair of paper between them, parts from the bottom up. */
function placeBars({ bins, edges, parts }: HistogramSeries, { x, y }: { x: Scale; y: Scale }, at: HistogramLayout): void {
  bins.forEach((heap, k) => {
    let count = 0
    for (const piece of heap.pieces) {
      if (piece.count === 0) continue
      const bar: Bar = {
        fill: parts[piece.part]!.paint.role,
        x0: x(edges[k]!) + 0.5,
        x1: x(edges[k + 1]!) - 0.5,
        y0: y(count + piece.count),
        y1: y(count) - (count > 0 ? 1 : 0),
        pointer: { rows: [heap.row], column: piece.columns },
      }
      at.bars.push(bar)
      count += piece.count
    }
  })
}

/** The count of each bar above it; where bars are narrower than their figures, hairlines of an axis instead. */
function placeCounts(
  { bins, edges, references }: HistogramSeries,
  { width, locale, measure }: Frame,
  { x, y, most }: { x: Scale; y: Scale; most: number },
  at: HistogramLayout,
): void {
  const fits = bins.every((heap, k) => measure(figure(heap.count, locale), 13) + 2 <= x(edges[k + 1]!) - x(edges[k]!))
  if (!fits) {
    const ticks = linearTicks([most], 4).values.filter((tick) => Number.isInteger(tick) && tick <= most)
    const axis = yAxis(ticks, y, { left: 0, right: width, label: (tick) => figure(tick, locale) })
    at.rules.push(...axis.lines.filter((line) => !line.strong).map((line) => ({ ...line, role: 'grid' as const })))
    at.texts.push(...axis.texts)
    return
  }
  bins.forEach((heap, k) => {
    if (heap.count === 0) return
    at.texts.push({
      x: (x(edges[k]!) + x(edges[k + 1]!)) / 2,
      y: y(heap.count) - 5,
      text: figure(heap.count, locale),
      size: 13,
      anchor: 'middle',
      role: 'ink2',
      halo: references.length > 0,
    })
  })
}

/** Lines and bands of reference from above the bars down to the axis; bands lie beneath all. */
function placeLines(
  series: HistogramSeries,
  frame: Frame,
  { x, strip, base }: { x: Scale; strip: number; base: number },
  at: HistogramLayout,
): void {
  const [low, high] = [series.edges[0]!, series.edges.at(-1)!]
  const place = (value: string | number): number | undefined =>
    Number(value) >= low && Number(value) <= high ? x(Number(value)) : undefined
  const placed = placeReferences(series.references, {
    scales: { x: place },
    plot: { x0: 0, x1: frame.width, y0: strip, y1: base },
    taken: [...at.texts.map((text) => boxOf(text, frame)), ...at.bars],
    measure: frame.measure,
  })
  at.bars.unshift(...placed.bands)
  at.lines.push(...placed.rules)
  at.texts.push(...placed.texts)
}
