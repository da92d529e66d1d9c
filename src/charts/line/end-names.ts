import { END_GAP, endLabelHeight, endLabelWidth, laneFor, type EndLabel, type EndStyle } from '../parts/end-labels.ts'
import { gather } from '../parts/gather.ts'
import type { Measure } from '../chart-type.ts'
import type { Numbered } from '../parts/number-key.ts'
import type { ValueWriter } from '../parts/short-figures.ts'
import { textRole } from '../theme.ts'
import type { Line } from './line.ts'
import type { LineSeries } from './series.ts'

/** True for a line that runs to the right edge, where its label has room. */
export const reachesEnd = (line: Line, series: LineSeries): boolean => line.last.x2 >= series.x[1] - 0.02 * (series.x[1] - series.x[0])

/** Whether values stand beneath the names at the ends of lines: of few lines they do, of many in a row with them. */
export const areStacked = ({ lines }: LineSeries): boolean => lines.length <= 3

/** Labels at the ends of lines, and the lines whose names stand beneath by the numbers that labels bear, from the top down. */
export interface EndNames {
  labels: EndLabel[]
  numbered: Line[]
  /** Room for leaders, in px. */
  lane: number
}

/** The column that labels at the ends of lines stand in. */
export interface EndColumn {
  narrow: boolean
  panel: boolean
  /** Numbers alone, as another panel has no room for names. */
  numbers: boolean
  style: EndStyle
  /** Height of a value, in px, and the heights between which labels may stand. */
  y: (value: number) => number
  room: [number, number]
  /** Width that labels may have, in px. */
  most: number
  /** Writes values otherwise where they have little room. */
  write: ValueWriter
  measure: Measure
}

/** What is written at the end of a line: its name long, short or as a number of the key beneath; its value. */
interface Wording {
  name: 'long' | 'short' | 'number' | 'none'
  value: boolean
}

const NAMED: readonly Wording[] = [
  { name: 'long', value: true },
  { name: 'short', value: true },
  { name: 'short', value: false },
  { name: 'number', value: true },
  { name: 'number', value: false },
]
/** A line alone is named by the title. */
const ALONE: readonly Wording[] = [...NAMED.slice(0, 2), { name: 'none', value: true }]

/** A line with the height of its end. */
interface LineEnd {
  line: Line
  y: number
  strong: boolean
}

/**
 * Names at the ends of lines in the fullest wording that has room: long, short, without values, as numbers. Ends too near each
 * other for names share the numbers of theirs. A line alone has its value, or nothing.
 */
export function endNames(series: LineSeries, column: EndColumn): EndNames {
  const ends = series.lines
    .filter((line) => series.labelled.has(line.code) && reachesEnd(line, series))
    .map((line): LineEnd => ({ line, y: column.y(line.last.y), strong: line.paint.strong }))
  const alone = series.lines.length === 1
  const wordings =
    column.numbers && !alone
      ? NAMED.filter(({ name }) => name === 'number')
      : alone && column.panel
        ? ALONE.slice(2)
        : alone
          ? ALONE
          : NAMED
  const all = wordings
    .filter(({ name }) => name !== 'long' || !(column.narrow || column.panel))
    .map((wording) => word(ends, wording, series, column))
  const fitting = all.filter(({ labels, lane }) => endLabelWidth(labels, { ...column.style, lane, measure: column.measure }) <= column.most)
  // Values give way before ends have to share a label.
  return (
    fitting.find(({ labels }) => labels.length === ends.length) ??
    fitting[0] ??
    (alone ? { labels: [], numbered: [], lane: 0 } : all.at(-1)!)
  )
}

function word(ends: readonly LineEnd[], { name, value }: Wording, series: LineSeries, { style, room, write }: EndColumn): EndNames {
  // An index leaves its unit to the axis, and so do values in a row with their names.
  const bare = series.isIndex || (!areStacked(series) && series.unit !== 'percent')
  const valueOf = ({ last }: Line): string => (value ? write(last, last.value)[bare ? 'bare' : 'text'] : '')
  const nameOf = (line: Line): string => (name === 'none' ? '' : name === 'number' ? '1' : line.name[name])
  const groups = gather(ends, {
    room,
    gap: END_GAP,
    heightOf: ([first, ...others]) =>
      endLabelHeight({ name: nameOf(first!.line), value: others.length > 0 ? '' : valueOf(first!.line) }, style),
  })
  const numbered = groups.filter((group) => name === 'number' || group.length > 1).flatMap((group) => group.map(({ line }) => line))
  const numberOf = (line: Line): string => numberIn(series, numbered, line)
  const labels = groups.map((group): EndLabel => {
    const { line, y, strong } = group[0]!
    const role = textRole(line.paint.role)
    const number = numberOf(line)
    if (group.length === 1)
      return {
        y,
        strong,
        role,
        value: valueOf(line),
        of: { rows: [line.last.row], column: line.column },
        ...(name === 'number' ? { name: number, series: `c${line.column}` } : { name: nameOf(line) }),
      }
    return {
      y: group.reduce((sum, end) => sum + end.y, 0) / group.length,
      name:
        series.everyone.length > 0
          ? group.map((end) => numberOf(end.line)).join(', ')
          : `${number}${group.length > 2 ? '–' : ', '}${numberOf(group.at(-1)!.line)}`,
      value: '',
      role: group.every((end) => end.line.paint.role === line.paint.role) ? role : 'ink2',
      strong: false,
      of: { rows: group.map((end) => end.line.last.row), column: group.map((end) => end.line.column) },
    }
  })
  return { labels, numbered, lane: laneFor(labels, room, style) }
}

/** The number of a line: in panels its place among the lines of all, so that it means the same in each; else among those numbered. */
export const numberIn = ({ everyone }: LineSeries, numbered: readonly Line[], line: Line): string =>
  String((everyone.length > 0 ? everyone.findIndex(({ code }) => code === line.code) : numbered.indexOf(line)) + 1)

/** Entries of the key that gives numbered lines their names: in panels, all lines of all of them. */
export function numberKey({ everyone, lines }: LineSeries, numbered: readonly Line[]): Numbered[] {
  if (numbered.length === 0) return []
  return (everyone.length > 0 ? everyone : numbered).map(({ code, name, paint }, k) => {
    const own = lines.find((line) => line.code === code)
    return { number: String(k + 1), name: name.long, role: textRole(paint.role), ...(own ? { series: `c${own.column}` } : {}) }
  })
}
