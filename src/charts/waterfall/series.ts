import type { Flag } from '../../data/flags.ts'
import type { ChartCell } from '../chart-table.ts'
import { yField } from '../channels.ts'
import type { ChartData, Name, Series } from '../chart-type.ts'
import { absenceOf, type Absence } from '../parts/absent.ts'
import { axisUnit, cellText, decimalsFor } from '../parts/figures.ts'
import { cell } from '../parts/table.ts'
import { readParts, type Part } from './read-parts.ts'
import { refuse } from './refusals.ts'
import type { WaterfallSpec } from './spec.ts'

/** A total or a step in its place: where it leads from and to, in the unit shown. */
export interface Step {
  kind: Part['kind'] | 'rest'
  name: Name
  /** A total leads from zero. */
  from: number
  to: number
  /** Text of its cell, with its sign where it is a change. */
  text: string
  row: number
  /** Columns that its mark says: its own, and those of the two values that it is the difference of. */
  columns: readonly number[]
  strong: boolean
  /** Set where the change is not known; the level then stays. */
  absent: Absence | null
}

/** Decisions of a waterfall. */
export interface WaterfallSeries extends Series {
  steps: Step[]
  unit: string
}

/** Column of totals and changes in the table. */
export const VALUE = 1

/** What is smaller than this part of the largest value is an error of floating point, and no rest. */
const HAIR = 1e-9

/** Lays steps end to end, and puts what they leave of a printed total before it as a step of its own. */
export function series(spec: WaterfallSpec, chart: ChartData): WaterfallSeries {
  const issues = refuse(spec, chart)
  const parts = issues.length > 0 ? [] : readParts(spec, chart)
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const largest = Math.max(0, ...parts.map((part) => Math.abs(part.value ?? 0)))
  const write = writer(chart, digits, largest)
  const steps: Step[] = []
  const rows: ChartCell[][] = []
  let level = 0
  const add = (part: Part, kind: Step['kind'], from: number, to: number): void => {
    const written = write(part, kind)
    steps.push({
      kind,
      name: part.name,
      from,
      to,
      text: written.text,
      row: rows.length,
      columns: part.ends ? [VALUE, VALUE + 1, VALUE + 2] : [VALUE],
      strong: part.strong,
      absent: part.value === null ? absenceOf(part.flags) : null,
    })
    rows.push([
      { text: part.name.long, value: part.code || part.name.long, flags: [] },
      written,
      ...moreCells(spec, chart, parts, part, digits),
    ])
  }
  parts.forEach((part, k) => {
    if (part.kind === 'total') {
      const rest = k === 0 ? 0 : part.value! - level
      if (Math.abs(rest) > largest * HAIR) add(restOf(spec, rest, part.flags), 'rest', level, part.value!)
      level = part.value!
      add(part, 'total', 0, level)
    } else {
      add(part, part.kind, level, level + (part.value ?? 0))
      level += part.value ?? 0
    }
  })
  return { table: { heads: 1, columns: columnsOf(spec, chart, parts), rows }, key: [], issues, steps, unit: chart.unit }
}

/** What the rows leave of a total that is printed. */
const restOf = (spec: WaterfallSpec, value: number, flags: Flag[]): Part => ({
  kind: 'step',
  code: '',
  name: { long: spec.rest, short: spec.rest },
  value,
  flags: flags.includes('derived') ? flags : ['derived', ...flags],
  ends: null,
  holds: [],
  strong: false,
})

/** Writes the cell of a part; a gain has its sign, as a loss has. */
function writer(chart: ChartData, digits: number, largest: number): (part: Part, kind: Step['kind']) => ChartCell {
  return ({ value, flags }, kind) => {
    // Sums of decimals end in dust, which would be read as a value.
    const clean = value !== null && Math.abs(value) <= largest * HAIR ? 0 : value
    const text = cellText(clean, flags, chart.locale, digits)
    return { text: kind !== 'total' && clean !== null && clean > 0 ? `+${text}` : text, value: clean, flags }
  }
}

const holdsAny = (parts: readonly Part[]): boolean => parts.some((part) => part.holds.length > 0)

function columnsOf(spec: WaterfallSpec, chart: ChartData, parts: readonly Part[]): WaterfallSeries['table']['columns'] {
  const unit = axisUnit(chart.unit)
  const number = (name: string, title: string) => ({ name, title, ...(unit ? { unit } : {}), align: 'end' as const })
  const { between } = spec
  return [
    { name: spec.x, title: chart.fieldTitle(spec.x), align: 'start' },
    number('value', between ? 'Change, or total' : chart.fieldTitle(yField(spec))),
    ...(between ? (['from', 'to'] as const).map((place) => number(place, chart.name(between.field, between[place]).long)) : []),
    ...(holdsAny(parts) ? [{ name: 'holds', title: 'Put together', align: 'start' as const }] : []),
  ]
}

/** What a step is the difference of, and what is put together in it. */
function moreCells(spec: WaterfallSpec, chart: ChartData, parts: readonly Part[], part: Part, digits: number): ChartCell[] {
  const nothing: ChartCell = { text: '–', value: null, flags: [] }
  const ends = part.ends ? [part.ends.before, part.ends.after].map((datum) => cell(datum, chart.locale, digits)) : [nothing, nothing]
  const holds = part.holds.join('; ')
  return [...(spec.between ? ends : []), ...(holdsAny(parts) ? [holds ? { text: holds, value: holds, flags: [] } : nothing] : [])]
}
