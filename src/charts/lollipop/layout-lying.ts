import type { Frame } from '../chart-type.ts'
import { absenceWidth } from '../parts/absent.ts'
import { axisUnit, figure } from '../parts/figures.ts'
import { fitZero, type ZeroNeed, type ZeroScale } from '../parts/fit-zero.ts'
import { cutTo } from '../parts/cut-to.ts'
import { reachOf } from '../parts/read-references.ts'
import { placeReferences } from '../parts/references.ts'
import { fitRowNames, type RowNames } from '../parts/fit-row-names.ts'
import type { Box } from '../parts/text.ts'
import { textBox } from '../parts/text.ts'
import { linearTicks } from '../parts/ticks.ts'
import { tickTexts } from '../parts/value-axis.ts'
import { placeRow, reachesOut, unitRow, valueWords, type Rowing } from './lying-row.ts'
import type { LollipopSeries } from './series.ts'
import { bareLayout, type LollipopLayout, TAIL } from './shape.ts'
import { intoColumns, itemsOf, stackItems, type Item } from './stack-rows.ts'

/** Gap between a name and the line at zero, between a dot and its value, and between two columns. */
const NAME_GAP = 10
const VALUE_GAP = 6
const BETWEEN = 44
/** From this width on a picture may have two columns, and above this many rows it has. */
const WIDE = 720
const MANY = 24
/** Height of the words of references above the rows. */
const STRIP = 22

/** Lying stems: a row for each value, its name at the left, the value at the dot; in one column or two on one scale. */
export function layoutLying(series: LollipopSeries, frame: Frame): LollipopLayout {
  const { width, measure, panel } = frame
  const narrow = width < 560 || panel !== undefined
  const dense = series.rows.length > MANY
  const two = !narrow && width >= WIDE && (series.columns === 2 || (series.columns === 'auto' && dense))
  const own = two ? Math.floor((width - BETWEEN) / 2) : width
  const size = narrow || two || dense ? 13 : 14.5
  const names = fitRowNames(series.rows, {
    most: panel && own < 260 ? 0 : Math.round(own * (narrow ? 0.42 : 0.36)),
    whole: own,
    size,
    short: narrow || own < 420,
    lines: narrow || own < 480 ? 3 : 2,
    measure,
  })
  const rowing: Rowing = { size, radius: dense || panel ? 4.5 : 5.5, narrow, gap: VALUE_GAP, measure }
  const scale = scaleOf(series, names, rowing, own, frame)
  const items = itemsOf(series, names, dense ? 20 : narrow ? 24 : 27)
  const layout = bareLayout(width, 0)
  const top = (series.labels ? 2 : 24) + (series.references.length > 0 ? STRIP : 0)
  intoColumns(items, two ? 2 : 1).forEach((column, place) => {
    const shift = place * (own + BETWEEN)
    const bottom = placeColumn(
      series,
      column,
      { ...scale, zero: scale.zero + shift },
      { names, rowing, top, shift, own, first: place === 0 },
      frame,
      layout,
    )
    layout.height = Math.max(layout.height, Math.ceil(bottom + 3))
  })
  return layout
}

/** One scale for all columns: room for every value's words, or for the whole axis where it has figures. */
function scaleOf(series: LollipopSeries, names: RowNames, rowing: Rowing, own: number, frame: Frame): ZeroScale {
  const { measure, locale, panel } = frame
  const column = names.above ? 0 : names.width + NAME_GAP
  const edge = rowing.radius + 2
  const widest = (value: number): number => measure(`${figure(value, locale, 1)} ${axisUnit(series.unit)}`, rowing.size, 600)
  const needs: ZeroNeed[] = series.rows.flatMap((row) =>
    row.value === null
      ? []
      : {
          value: row.value,
          beyond: rowing.radius + 3 + (reachesOut(row) ? TAIL : 0) + (words(series, row, rowing) || 0) + 2,
        },
  )
  needs.push(...reachOf(series.references, 'y').map((value) => ({ value, beyond: 1 })))
  if (panel) needs.push(...series.extent.map((value) => ({ value, beyond: edge + (series.labels ? widest(value) + VALUE_GAP : 0) })))
  if (!series.labels) needs.push(...linearTicks(series.extent, 4).domain.map((value) => ({ value, beyond: edge + 14 })))
  const absent = Math.max(0, ...series.rows.filter((row) => row.absent).map((row) => absenceRoom(row.absent!, measure)))
  return fitZero(needs, { left: column + (series.extent[0] < 0 ? 4 : 0), right: own - 1, leastRight: absent })
}

const words = (series: LollipopSeries, row: LollipopSeries['rows'][number], { measure, size, gap }: Rowing): number => {
  const text = valueWords(series, row, row === unitRow(series))
  return text === '' ? 0 : measure(text, size, row.strong ? 600 : 400) + gap
}

const absenceRoom = (absent: string, measure: Frame['measure']): number =>
  absent === 'net-exporter'
    ? measure('net exporter', 13) + 26
    : absenceWidth({ kind: absent === 'withheld' ? 'withheld' : 'missing', text: '' }) + 10

interface Column {
  names: RowNames
  rowing: Rowing
  top: number
  /** Left edge of the column, and its width. */
  shift: number
  own: number
  first: boolean
}

/** Heads, rows, the line at zero, axis and references of one column; gives where it ends. */
function placeColumn(
  series: LollipopSeries,
  items: readonly Item[],
  scale: ZeroScale,
  column: Column,
  frame: Frame,
  layout: LollipopLayout,
): number {
  const { names, rowing, top, shift, own } = column
  const { tops, bottom } = stackItems(items, top)
  const carrier = unitRow(series)
  if (!series.labels) placeAxis(series, scale, { top, bottom, shift, own }, frame, layout)
  items.forEach((item, k) => {
    const y = tops[k]!
    if (item.row < 0) {
      const text = cutTo(item.title, own, (words) => frame.measure(words, rowing.size, 600))
      layout.texts.push({ x: shift, y: y + 15, text, size: rowing.size, weight: 600, role: 'ink' })
      layout.rules.push({ x1: shift, x2: shift + own, y1: y + 20.5, y2: y + 20.5, role: 'rule' })
    } else
      placeRow(
        series,
        item.row,
        { y, height: item.height, shift, scale, names, unit: series.rows[item.row] === carrier && (frame.panel?.axisLabels ?? true) },
        rowing,
        layout,
      )
  })
  for (const [from, to] of runsOf(items, tops, bottom, names))
    layout.rules.push({ x1: scale.zero, x2: scale.zero, y1: from, y2: to, role: 'ink' })
  placeLines(series, scale, { names, rowing, top, bottom, shift, own, first: column.first }, frame, layout)
  return bottom
}

/** Where the line at zero runs: beside rows, not through heads or names above. */
function runsOf(items: readonly Item[], tops: readonly number[], bottom: number, names: RowNames): [number, number][] {
  if (names.above)
    return items.flatMap((item, k): [number, number][] =>
      item.row < 0
        ? []
        : [[tops[k]! + names.lines[item.row]!.length * names.line + 2, tops[k]! + names.lines[item.row]!.length * names.line + 19]],
    )
  const starts = items.flatMap((item, k) => (item.row >= 0 && (k === 0 || items[k - 1]!.row < 0) ? [k] : []))
  return starts.map((start) => {
    const next = items.findIndex((item, k) => k > start && item.row < 0)
    return [tops[start]!, next < 0 ? bottom : tops[next]! - 7]
  })
}

/** Figures above the rows and hairlines down through them; the unit stands after the last. */
function placeAxis(
  series: LollipopSeries,
  scale: ZeroScale,
  { top, bottom, shift, own }: { top: number; bottom: number; shift: number; own: number },
  { measure, locale }: Frame,
  layout: LollipopLayout,
): void {
  const { values } = linearTicks(series.extent, own < 360 ? 3 : 5)
  const place = (value: number): number => scale.zero + value * scale.unit
  layout.texts.push(...tickTexts(values, { place, y: 13, left: shift, width: shift + own, unit: series.unit, locale, measure }))
  for (const x of values.filter((value) => value !== 0).map(place))
    layout.rules.push({ x1: x, x2: x, y1: top - 2, y2: bottom, role: 'grid' })
}

/** References as lines down through the rows, their words above, in the first column only. */
function placeLines(
  series: LollipopSeries,
  scale: ZeroScale,
  column: Column & { bottom: number },
  { measure }: Frame,
  layout: LollipopLayout,
): void {
  const { top, bottom, shift, own } = column
  const taken = layout.texts.map((text): Box => textBox(text, measure(text.text, text.size, text.weight)))
  const placed = placeReferences(
    series.references.map((reference) => ({ ...reference, axis: 'x' as const })),
    {
      scales: { x: (value) => scale.zero + Number(value) * scale.unit },
      plot: { x0: shift, x1: shift + own, y0: top - STRIP, y1: bottom },
      taken,
      measure,
    },
  )
  layout.bands.push(...placed.bands)
  layout.rules.push(...placed.rules)
  if (column.first) layout.texts.push(...placed.texts)
}
