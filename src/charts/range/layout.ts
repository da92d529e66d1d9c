import { scaleLinear, scaleLog } from 'd3-scale'
import type { Frame, Layout } from '../chart-type.ts'
import { AXIS_SIZE, type Axis } from '../parts/axes.ts'
import { placeHeads, standUnder, type Heads } from '../parts/reference-heads.ts'
import type { Bar, Rule } from '../parts/shapes.ts'
import { textBox, type PlacedText } from '../parts/text.ts'
import { linearTicks, logTicks, type Ticks } from '../parts/ticks.ts'
import { tickTexts } from '../parts/value-axis.ts'
import { placeNames, type NameColumn } from './place-names.ts'
import { fitScale, type PlacedRow } from './place-values.ts'
import type { Spacing } from './spacing.ts'
import { stackRows } from './stack-rows.ts'
import type { RangeSeries } from './series.ts'

/** Places of a range chart. */
export interface RangeLayout extends Layout {
  across: number
  /** Domain of the values and where it lies, in px. */
  domain: [number, number]
  range: [number, number]
  axis: Axis
  rules: { y: number; strong: boolean }[]
  texts: PlacedText[]
  /** Bands of reference, under everything, and lines of reference, under the dots. */
  grounds: Bar[]
  marks: Rule[]
  rows: PlacedRow[]
  /** Place of the zero that single dots hang from; null where they hang from none. */
  stem: number | null
  radius: number
}

/** Part of the picture that the scale has at least: where names in a column leave it less, they stand above their rows. */
const LEAST = 0.3

/** Settles the column of names, the rows, the scale and the words beside its dots. */
export function layout(series: RangeSeries, frame: Frame): RangeLayout {
  const beside = layoutWith(series, frame, false)
  return beside.across >= frame.width * LEAST ? beside : layoutWith(series, frame, true)
}

function layoutWith(series: RangeSeries, frame: Frame, above: boolean): RangeLayout {
  const { width, measure } = frame
  const tight = width < 560 || frame.panel !== undefined
  const compact =
    (series.mode === 'single' && series.zero) || series.groups.length > 0 || series.rows.length > 14 || frame.panel !== undefined
  const spacing: Spacing = { size: tight ? 13 : 15, radius: series.mode === 'all' || frame.panel ? 4.5 : 5.5, short: tight, compact }
  const stems = series.mode === 'single' && series.zero
  const names = placeNames(series, spacing, { width, measure, above })
  const change = changeColumn(series, spacing, frame, names)
  const ticks = series.log ? logTicks(series.values) : openTicks(series, Math.max(2, Math.min(5, Math.floor((width - names.width) / 90))))
  const top = change !== null || tight ? 26 : 28
  // The scale does not depend on the heights of rows, the height of the words above them does on the scale.
  const fit = (middles: readonly number[]) =>
    fitScale(series, ticks.domain, { left: names.width, right: width - (change ?? 0), middles, frame, spacing })
  const heads = headsOf(series, frame, fit(stackRows(series, names, spacing, { top, width, measure }).middles).range, ticks.domain)
  const stack = stackRows(series, names, spacing, { top: top + heads.height, width, measure })
  const { range, rows } = fit(stack.middles)
  const scale = (series.log ? scaleLog : scaleLinear)(ticks.domain, range)
  const axis = topAxis(series, ticks, scale, { top: 22 + heads.height, bottom: stack.bottom, right: width - (change ?? 0), stems }, frame)
  const texts = [
    ...heads.texts,
    ...names.texts(stack.middles, stack.bodies),
    ...stack.heads,
    ...(change === null ? [] : changeTexts(series, stack.middles, { width, top: heads.height }, spacing)),
  ]
  const words = [...texts, ...axis.texts, ...rows.flatMap((row) => row.texts)].map((text) =>
    textBox(text, measure(text.text, text.size, text.weight)),
  )
  const { bands, rules } = standUnder(heads, { strip: 0, bottom: stack.bottom, words })
  return {
    width,
    height: Math.ceil(stack.bottom + 4),
    across: range[1] - range[0],
    domain: ticks.domain,
    range,
    axis,
    rules: stack.rules,
    texts,
    grounds: bands,
    marks: rules,
    rows,
    stem: stems ? scale(0) : null,
    radius: spacing.radius,
  }
}

/** Words of references above the rows; in panels the key has them. */
function headsOf(series: RangeSeries, { width, measure, panel }: Frame, range: readonly number[], domain: readonly number[]): Heads {
  const scale = (series.log ? scaleLog : scaleLinear)(domain, range)
  const heads = placeHeads(series.references, scale, { left: 0, right: width, measure })
  return panel ? { height: 0, texts: [], marks: heads.marks.map((mark) => ({ ...mark, top: 22 })) } : heads
}

/** Ticks inside the values: the axis need not run on to the next whole step, for no bar fills it. */
function openTicks(series: RangeSeries, count: number): Ticks {
  const closed = linearTicks(series.values, count, series.zero)
  const [low, high] = series.values
  const open: [number, number] = [series.zero ? Math.min(0, low) : low, series.zero ? Math.max(0, high) : high]
  const domain = open[1] > open[0] ? open : closed.domain
  const inside = closed.values.filter((tick) => tick >= domain[0] && tick <= domain[1])
  return inside.length > 1 ? { domain, values: inside } : closed
}

/** Width of the column at the right, or null where the picture is too narrow: the table still has it. */
function changeColumn(series: RangeSeries, { size }: Spacing, { width, measure, panel }: Frame, names: NameColumn): number | null {
  if (!series.change || panel) return null
  const widest = Math.max(
    measure('Change', AXIS_SIZE),
    ...series.rows.map((row) => measure(row.change?.text ?? '', size, row.strong ? 600 : 400)),
  )
  return width - names.width - widest < 240 ? null : Math.ceil(widest) + 16
}

function changeTexts(
  series: RangeSeries,
  middles: readonly number[],
  { width, top }: { width: number; top: number },
  { size }: Spacing,
): PlacedText[] {
  const head: PlacedText = { x: width, y: top + 14, text: 'Change', size: AXIS_SIZE, anchor: 'end', role: 'ink3' }
  const cells = series.rows.flatMap((row, k): PlacedText[] =>
    row.change
      ? [
          {
            x: width,
            y: middles[k]! + size * 0.34,
            text: row.change.text,
            size,
            weight: row.strong ? 600 : 400,
            anchor: 'end',
            role: row.strong ? 'ink' : 'ink3',
          },
        ]
      : [],
  )
  return [head, ...cells]
}

/** Figures above the rows, hairlines down through them. */
function topAxis(
  series: RangeSeries,
  ticks: Ticks,
  scale: (value: number) => number,
  { top, bottom, right, stems }: { top: number; bottom: number; right: number; stems: boolean },
  { locale, measure }: Frame,
): Axis {
  return {
    // Dots hang from zero, which then has a line in ink; else figures may stand across it.
    lines: ticks.values.map((tick) => ({ x1: scale(tick), x2: scale(tick), y1: top, y2: bottom, strong: stems && tick === 0 })),
    texts: tickTexts(ticks.values, { place: scale, y: top - 8, width: right, unit: series.unit, locale, measure }),
  }
}
