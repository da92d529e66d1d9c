import type { Frame, Layout } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import type { Shapes } from '../parts/shapes.ts'
import { linearTicks } from '../parts/ticks.ts'
import { tickTexts } from '../parts/value-axis.ts'
import { headsOf, standOver, type BarMarks } from './bar-references.ts'
import type { Lying } from './lying.ts'
import { LEAST, planLying } from './lying-plan.ts'
import { placeRow } from './lying-row.ts'
import type { LyingScale } from './lying-scale.ts'
import { stackGaps } from './lying-words.ts'
import { listMissing } from './missing-beneath.ts'
import { nameSeries } from './series-names.ts'
import type { BarSeries } from './series.ts'

/** Lying bars: a row for each category, its name at the left, its value at the end; what is missing in frames beneath. */
export function layoutLying(series: BarSeries, frame: Frame): Shapes & BarMarks & Pick<Layout, 'across'> {
  const { width, measure } = frame
  const small = width < 560 || frame.panel !== undefined
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  const thick = stacked ? (small ? 26 : 30) : series.groups > 1 ? 16 : small ? 18 : 20
  const ticks = series.labels || series.labelled || stacked ? undefined : linearTicks(series.y, width < 440 ? 3 : 5)
  const { named, ...plan } = planLying(series, frame, { small, stacked, domain: ticks?.domain })
  const { names, scale } = plan
  const lying: Lying = { ...plan, narrow: small, stacked, thick, step: thick + 2 }
  const shapes: Shapes = { width, height: 0, rules: [], bars: [], texts: [] }
  let y = series.legend.length > 0 && (stacked || !named) ? nameSeries(series, { width, measure, short: small }, shapes) : 2
  const strip = y
  const heads = headsOf(series, { axis: 'y', place: (value) => scale.zero + value * scale.unit, bare: !ticks }, frame)
  y += heads.height
  if (ticks) y = drawAxisAbove(series, ticks.values, scale, frame, shapes, y)
  const start = y - 2
  const after = small ? 9 : 10
  series.categories.forEach((category, place) => {
    const own = series.pieces.filter((piece) => piece.category === place)
    const gaps = series.gaps.filter((gap) => gap.category === place && (own.length > 0 || gap.was))
    if (own.length + gaps.length === 0) return
    y = placeRow({ series, category, lines: names.lines[place]!, pieces: own, gaps, y }, lying, frame, shapes) + after
    const left = names.mode === 'across' ? 0 : scale.zero
    const lacks = stacked ? stackGaps(series, gaps, frame, small).beneath : ''
    for (const note of [...(lacks ? [{ text: lacks }] : []), ...category.notes])
      y = placeNote(note, { left, width, y: y - 2 }, frame, shapes) + after
  })
  if (series.pieces.length > 0 && names.mode !== 'above')
    shapes.rules.push({ x1: scale.zero, x2: scale.zero, y1: start, y2: y - after + 2, role: 'ink' })
  for (const rule of shapes.rules) if (rule.role === 'grid') rule.y2 = y - after + 2
  const marks = standOver(heads, { strip, bottom: y - after + 2 }, shapes, frame)
  shapes.height = listMissing(series, frame, shapes, { from: y - 2, column: names.mode === 'column' ? names.width : 0, size: names.size })
  const long = (series.y[1] - series.y[0]) * scale.unit
  // Bars that run both ways have words at both ends, and a narrow panel may be all words.
  return { ...shapes, ...marks, ...(series.y[0] < 0 || long < width * LEAST ? { across: long } : {}) }
}

/** Hairlines with their figures above, the unit on the last; gives the y below the figures. */
function drawAxisAbove(series: BarSeries, values: readonly number[], scale: LyingScale, frame: Frame, shapes: Shapes, y: number): number {
  const { measure, locale, width } = frame
  const place = (value: number): number => scale.zero + value * scale.unit
  shapes.texts.push(...tickTexts(values, { place, y: y + 11, width, unit: series.unit, locale, measure }))
  for (const x of values.filter((value) => value !== 0).map(place))
    shapes.rules.push({ x1: x, x2: x, y1: y + 17, y2: y + 17, role: 'grid' })
  return y + 22
}

/** An annotation stands under its bar, in as many lines as it needs. */
function placeNote(
  { text, head }: { text: string; head?: string },
  { left, width, y }: { left: number; width: number; y: number },
  { measure }: Frame,
  shapes: Shapes,
): number {
  const x = left + 6
  const beside = head ? measure(head, 13, 600) + 6 : 0
  const narrow = width - x - beside < 240
  const lines = breakLines(text, width - x - 2 - (narrow ? 0 : beside), (one) => measure(one, 13))
  if (head) shapes.texts.push({ x, y: y + 7, text: head, size: 13, weight: 600, role: 'ink' })
  // A narrow column of words is hard to read: there the head stands above them.
  const [indent, first] = narrow ? [0, head ? 1 : 0] : [beside, 0]
  lines.forEach((line, k) => shapes.texts.push({ x: x + indent, y: y + 7 + (k + first) * 16, text: line, size: 13, role: 'ink2' }))
  return y + (lines.length + first) * 16
}
