import { scaleLinear } from 'd3-scale'
import type { Frame } from '../chart-type.ts'
import { onRole, textRole, type Role } from '../theme.ts'
import { absenceBox, type PlacedAbsence } from '../parts/absent.ts'
import { withUnit } from '../parts/figures.ts'
import { unbroken } from '../parts/references.ts'
import type { Bar, Shapes } from '../parts/shapes.ts'
import { textBox, type Box, type PlacedText } from '../parts/text.ts'
import { placeNames, type WaterfallNames } from './place-names.ts'
import type { Step, WaterfallSeries } from './series.ts'

/** Places of a waterfall: rows from top to bottom, bars that lie, hairlines that carry a level to the next row. */
export interface WaterfallLayout extends Shapes {
  absent: PlacedAbsence[]
}

/** A row in place: top and bottom of its bar. */
interface Row {
  step: Step
  lines: readonly string[]
  top: number
  bottom: number
  /** Top and bottom of the row, names included. */
  body: number
  end: number
}

type Scale = (value: number) => number

const GAP = 6

/** Settles names, rows, the scale, and the words beside the bars. */
export function layout(series: WaterfallSeries, frame: Frame): WaterfallLayout {
  const { width } = frame
  const narrow = width < 560
  const names = placeNames(series.steps, frame)
  const rows = stack(series, names, { thick: narrow ? 18 : 21, gap: narrow ? 11 : 13 })
  const height = Math.ceil((rows.at(-1)?.end ?? 0) + 6)
  const at: WaterfallLayout = { width, height, rules: [], bars: [], texts: [], absent: [] }
  const scale = fitScale(series, rows, names, frame)
  const zero = scale(0)
  rows.forEach((row, k) => {
    const next = rows[k + 1]
    const level = scale(row.step.to)
    if (next) at.rules.push({ x1: level, x2: level, y1: row.bottom, y2: next.top, role: 'ink3' })
    at.texts.push(...nameTexts(row, names))
    const words = wordsOf(series, row, scale, names, frame)
    if (words.text) at.texts.push(words.text)
    if (words.absent) {
      at.absent.push(words.absent)
      at.rules.push({ x1: level, x2: level, y1: row.top, y2: row.bottom, role: 'ink3' })
    } else at.bars.push(barOf(row, scale))
  })
  const lines = names.above ? rows.map(({ top, bottom }) => [top - 2, bottom + 2] as const) : [[0, height] as const]
  const words = at.texts.map((text) => boxOf(text, frame))
  at.rules.unshift(...lines.flatMap(([y1, y2]) => unbroken({ x1: zero, x2: zero, y1, y2, role: 'ink' }, words)))
  return at
}

/** Rows below one another; a total has a little more air. */
function stack(series: WaterfallSeries, names: WaterfallNames, { thick, gap }: { thick: number; gap: number }): Row[] {
  let y = 2
  return series.steps.map((step, k): Row => {
    const lines = names.lines[k]!
    const above = names.above ? lines.length * names.line + 3 : 0
    const height = names.above ? thick : Math.max(thick, lines.length * names.line)
    const top = y + above + (height - thick) / 2
    const row = { step, lines, top, bottom: top + thick, body: y, end: y + above + height }
    y = row.end + gap
    return row
  })
}

/** The longest bars with which every figure still has its room. */
function fitScale(series: WaterfallSeries, rows: readonly Row[], names: WaterfallNames, frame: Frame): Scale {
  const levels = [0, ...series.steps.flatMap((step) => [step.from, step.to])]
  const domain: [number, number] = [Math.min(...levels), Math.max(...levels)]
  if (domain[0] === domain[1]) domain[1] = domain[0] + 1
  let range: [number, number] = [names.width, frame.width]
  for (let turn = 0; turn < 16; turn++) {
    const scale = scaleLinear(domain, range)
    const boxes = rows.flatMap((row) => {
      const { text, absent } = wordsOf(series, row, scale, names, frame)
      return [...(text ? [boxOf(text, frame)] : []), ...(absent ? [absenceBox(absent)] : [])]
    })
    const left = Math.max(0, names.width - Math.min(...boxes.map((box) => box.x0)))
    const right = Math.max(0, Math.max(...boxes.map((box) => box.x1)) - frame.width)
    if (left < 0.5 && right < 0.5) break
    range = [range[0] + left, range[1] - right]
  }
  return scaleLinear(domain, range)
}

const boxOf = (text: PlacedText, { measure }: Frame): Box => textBox(text, measure(text.text, text.size, text.weight))

/** The figure of a row: a gain stands after its end, a loss before it, so that the side tells the way too. */
function wordsOf(
  series: WaterfallSeries,
  { step, top, bottom }: Row,
  scale: Scale,
  names: WaterfallNames,
  frame: Frame,
): { text?: PlacedText; absent?: PlacedAbsence } {
  const middle = (top + bottom) / 2
  if (step.absent)
    return { absent: { ...step.absent, x: scale(step.to) + GAP, y: middle, pointer: { rows: [step.row], column: step.columns } } }
  if (step.kind === 'total') return { text: totalText(series, { step, middle }, scale, names, frame) }
  const [low, high] = [scale(Math.min(step.from, step.to)), scale(Math.max(step.from, step.to))]
  const base = figureAt(step, step.text, middle, names, textRole(roleOf(step)))
  const before: PlacedText = { ...base, x: low - GAP, anchor: 'end' }
  const falls = step.to < step.from
  return { text: falls && boxOf(before, frame).x0 >= names.width ? before : { ...base, x: high + GAP, anchor: 'start' } }
}

const figureAt = (step: Step, text: string, middle: number, { size }: WaterfallNames, role: Role) => ({
  y: middle + size * 0.35,
  text,
  size,
  weight: step.strong ? (600 as const) : (400 as const),
  role,
})

/** The figure of a total: after its bar, on a phone inside it; one below zero stands across it where the bar would have to give way. */
function totalText(
  series: WaterfallSeries,
  { step, middle }: { step: Step; middle: number },
  scale: Scale,
  names: WaterfallNames,
  frame: Frame,
): PlacedText {
  const [end, zero] = [scale(step.to), scale(0)]
  const base = figureAt(step, withUnit(step.text, series.unit), middle, names, 'ink')
  if (frame.width < 560) {
    const room = frame.measure(base.text, base.size, base.weight) + 2 * GAP
    const turn = step.to < 0 ? 1 : -1
    if (Math.abs(end - zero) >= room) return { ...base, x: end + turn * GAP, anchor: turn > 0 ? 'start' : 'end', role: onRole('context') }
    if (step.to < 0) return { ...base, x: zero + GAP, anchor: 'start' }
  }
  return step.to < 0 ? { ...base, x: end - GAP, anchor: 'end' } : { ...base, x: end + GAP, anchor: 'start' }
}

const roleOf = ({ kind, from, to }: Step): Role =>
  kind === 'total' ? 'context' : kind === 'rest' || from === to ? 'ink3' : to > from ? 'up' : 'down'

/** A bar between two levels; no change is a hairline, and what no row explains is an outline. */
function barOf({ step, top, bottom }: Row, scale: Scale): Bar {
  const [low, high] = [scale(Math.min(step.from, step.to)), scale(Math.max(step.from, step.to))]
  const thin = Math.max(0, (1.5 - (high - low)) / 2)
  const edges = { x0: low - thin, x1: high + thin, y0: top, y1: bottom, pointer: { rows: [step.row], column: step.columns } }
  return step.kind === 'rest' ? { ...edges, edge: 'ink3', dashed: true } : { ...edges, fill: roleOf(step) }
}

function nameTexts({ step, lines, top, bottom, body }: Row, names: WaterfallNames): PlacedText[] {
  const first = names.above ? body + names.size * 0.85 : (top + bottom) / 2 - ((lines.length - 1) / 2) * names.line + names.size * 0.35
  return lines.map((text, k) => ({
    x: 0,
    y: first + k * names.line,
    text,
    size: names.size,
    weight: step.strong ? 600 : 400,
    role: step.kind === 'rest' || step.kind === 'others' ? 'ink2' : 'ink',
    halo: names.above,
  }))
}
