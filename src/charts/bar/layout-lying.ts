import type { Frame } from '../chart-type.ts'
import { breakLines } from '../parts/annotate.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import type { Shapes } from '../parts/shapes.ts'
import { linearTicks } from '../parts/ticks.ts'
import { headsOf, standOver, type BarMarks } from './bar-references.ts'
import { openRoom } from './bar-shape.ts'
import type { Lying } from './lying.ts'
import { placeNames, NAME_GAP, type LyingNames } from './lying-names.ts'
import { fitLying, type LyingScale, type Need } from './lying-scale.ts'
import { endWords, stackGaps, wasWords, type EndWords } from './lying-words.ts'
import { placeRow } from './lying-row.ts'
import { listMissing } from './missing-beneath.ts'
import { nameSeries } from './series-names.ts'
import { valuesOf } from './read-references.ts'
import type { BarSeries } from './series.ts'

const GAP = 8

/** Lying bars: a row for each category, its name at the left, its value at the end; what is missing in frames beneath. */
export function layoutLying(series: BarSeries, frame: Frame): Shapes & BarMarks {
  const { width, measure } = frame
  const small = width < 560 || frame.panel !== undefined
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  const names = placeNames(series, frame)
  const words = endWords(series, { narrow: small, unit: frame.panel?.axisLabels ?? true })
  const thick = stacked ? (small ? 26 : 30) : series.groups > 1 ? 16 : small ? 18 : 20
  const ticks = series.labels || series.labelled || stacked ? undefined : linearTicks(series.y, width < 440 ? 3 : 5)
  const needs = ticks
    ? axisNeeds(ticks.domain, frame)
    : series.panel
      ? sharedNeeds(series, frame, names.size)
      : ownNeeds(series, frame, { names, words, small })
  const across = names.mode === 'across'
  const scale = fitLying(needs, {
    left: names.mode === 'column' ? names.width : 0,
    right: width - 1,
    besideRight: across ? besides(series, frame, names, 1) : 0,
    besideLeft: across ? besides(series, frame, names, -1) : 0,
  })
  const lying: Lying = { names, scale, words, narrow: small, stacked, thick, step: thick + 2 }
  const shapes: Shapes = { width, height: 0, rules: [], bars: [], texts: [] }
  let y = series.legend.length > 0 && stacked ? nameSeries(series, { width, measure, short: small }, shapes) : 2
  const strip = y
  const heads = headsOf(series, 'y', (value) => scale.zero + value * scale.unit, frame)
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
  return { ...shapes, ...marks }
}

/** Every bar's value, former value and words; in a stack, where it ends and what is missing in it. */
function ownNeeds(
  series: BarSeries,
  frame: Frame,
  { names, words, small }: { names: LyingNames; words: EndWords; small: boolean },
): Need[] {
  const { measure } = frame
  const room = (text: string, weight: 400 | 600): number => (text === '' ? 2 : measure(text, names.size, weight) + GAP)
  const bars = series.pieces.map((piece) => {
    const far =
      piece.was?.value == null ? piece.to : piece.to < 0 ? Math.min(piece.to, piece.was.value) : Math.max(piece.to, piece.was.value)
    return { value: far, beyond: room(words(piece), piece.paint.strong ? 600 : 400) + openRoom(piece) }
  })
  const gaps = series.gaps.flatMap((gap): Need[] => {
    if (gap.was?.value != null) return [{ value: gap.was.value, beyond: room(`n.a.${wasWords(gap.was, small)}`, 600) }]
    const end = Math.max(0, ...series.pieces.filter((piece) => piece.category === gap.category).map((piece) => piece.to))
    const others = series.gaps.filter((other) => other.category === gap.category)
    return series.legend.length > 0 && series.arrange !== 'group' && end > 0
      ? [{ value: end, beyond: measure(stackGaps(series, others, frame, small).beside, 13) + GAP }]
      : []
  })
  const references = valuesOf(series.references).map((value): Need => ({ value, beyond: 1 }))
  return [...bars, ...gaps, ...references, ...(series.arrange === 'percent' ? [{ value: 100, beyond: 0 }] : [])]
}

/** Panels share one scale: room for the words of the largest value of all. */
function sharedNeeds(series: BarSeries, { measure, locale }: Frame, size: number): Need[] {
  const stacked = series.arrange === 'stack' || series.arrange === 'percent'
  return series.y.map((value) => ({
    value,
    beyond: stacked ? 2 : measure(`${figure(value, locale, 1)} ${axisUnit(series.unit)}`, size, 600) + GAP + 4,
  }))
}

const axisNeeds = (domain: readonly number[], { measure, locale }: Frame): Need[] =>
  domain.map((value) => ({ value, beyond: measure(figure(value, locale), 13) / 2 }))

/** Room across zero for the names of bars that run one way: right (1) or left (-1). */
function besides(series: BarSeries, { measure }: Frame, names: LyingNames, way: 1 | -1): number {
  const widths = series.pieces
    .filter((piece) => (piece.to < 0 ? -1 : 1) === way)
    .flatMap((piece) =>
      names.lines[piece.category]!.map((text) => measure(text, names.size, series.categories[piece.category]!.strong ? 600 : 400)),
    )
  return widths.length > 0 ? Math.max(...widths) + NAME_GAP : 0
}

/** Hairlines with their figures above, the unit on the last; gives the y below the figures. */
function drawAxisAbove(
  series: BarSeries,
  values: readonly number[],
  { zero, unit }: LyingScale,
  { measure, locale, width }: Frame,
  shapes: Shapes,
  y: number,
): number {
  const last = values.at(-1)!
  for (const value of values) {
    const x = zero + value * unit
    const word = axisUnit(series.unit)
    const text =
      value === last && word ? (word === '%' ? `${figure(value, locale)}%` : `${figure(value, locale)} ${word}`) : figure(value, locale)
    const half = measure(text, 13) / 2
    shapes.texts.push({ x: Math.min(x, width - half), y: y + 11, text, size: 13, anchor: 'middle', role: 'ink3' })
    if (value !== 0) shapes.rules.push({ x1: x, x2: x, y1: y + 17, y2: y + 17, role: 'grid' })
  }
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
