import { formatDate } from '../../format/dates.ts'
import { yField } from '../channels.ts'
import type { ChartCell, ChartTable, KeyEntry } from '../chart-table.ts'
import type { ChartData, Datum, Series } from '../chart-type.ts'
import { axisUnit, cellText, decimalsFor, isAbsent } from '../parts/figures.ts'
import type { Pointer } from '../parts/pointer.ts'
import { roughApart, roughWords } from '../parts/worked.ts'
import { classesOf, stepOf, stepsOf, type Class } from './classes.ts'
import { englishName, RARE_EARTHS, type RareEarth } from './elements.data.ts'
import { issuesOf } from './refusals.ts'
import type { PeriodicSpec } from './spec.ts'

/** What a tile says of its element. */
export interface Said {
  name: string
  /** The number, or the sign of its absence; empty where the chart has none. */
  value: string
  amount: number | null
  absent: 'withheld' | 'missing' | null
  /** Estimated, projected or derived, where others are not; where we reckoned all, not derived alone: its edge is dashed. */
  rough: boolean
  class: Class | null
  strong: boolean
  row: number
  pointer: Pointer
}

/** A rare earth; one that the rows do not hold says nothing. */
export interface Tile {
  element: RareEarth
  said: Said | null
}

/** Decisions of a periodic table. */
export interface PeriodicSeries extends Series {
  tiles: Tile[]
  classes: Class[]
  /** What the numbers are, with their unit; empty where there are none. */
  valueTitle: string
  /** Columns of the class and the number; -1 where there is none. */
  classColumn: number
  valueColumn: number
  unit: string
}

/** Finds what each tile says and how it looks. */
export function series(spec: PeriodicSpec, chart: ChartData): PeriodicSeries {
  const issues = issuesOf(spec, chart)
  const data = issues.length > 0 ? [] : chart.data
  const apart = roughApart(data)
  const rough = data.filter(({ y, flags }) => y !== null && apart(flags))
  const columns = columnsOf(spec, chart)
  const elements = RARE_EARTHS.filter(({ symbol }) => data.some(({ x }) => x === symbol))
  const datumOf = ({ symbol }: RareEarth): Datum => data.find(({ x }) => x === symbol)!
  const table: ChartTable = {
    heads: 1,
    columns: columns.map(({ name, title, unit, align }) => ({ name, title, align, ...(unit ? { unit } : {}) })),
    rows: elements.map((element) => columns.map(({ read }) => read(datumOf(element), element))),
  }
  const [classColumn, valueColumn] = [spec.series, yField(spec)].map((field) =>
    field ? columns.findIndex(({ name }) => name === field) : -1,
  )
  const steps = stepsOf(spec, chart)
  const classes = issues.length > 0 ? [] : [...classesOf(spec, chart), ...steps]
  const rest = columns.map((_, k) => k).filter((k) => k > 0 && k !== valueColumn && k !== classColumn)
  const pointed = [valueColumn!, classColumn!, ...rest].filter((k) => k > 0)
  const tiles = RARE_EARTHS.map((element): Tile => {
    const row = elements.indexOf(element)
    if (row < 0) return { element, said: null }
    const datum = datumOf(element)
    const found =
      steps.length > 0
        ? datum.y === null
          ? null
          : steps[stepOf(datum.y, spec.steps)]!
        : classes.find(({ code }) => code === (datum.series ?? ''))
    return {
      element,
      said: {
        name: nameOf(spec, chart, datum, element),
        value: valueColumn! > 0 ? table.rows[row]![valueColumn!]!.text : '',
        amount: datum.y,
        absent: valueColumn! > 0 && isAbsent(datum.flags) ? (datum.flags.includes('withheld') ? 'withheld' : 'missing') : null,
        rough: rough.includes(datum),
        class: found ?? null,
        strong: spec.highlight.map(String).includes(element.symbol),
        row,
        pointer: { rows: [row], column: pointed },
      },
    }
  })
  const unit = axisUnit(chart.unit)
  return {
    table,
    key: keyOf(tiles, rough),
    issues,
    tiles,
    classes,
    valueTitle: valueColumn! < 0 ? '' : `${chart.fieldTitle(yField(spec)!)}${unit ? `, ${unit}` : ''}`,
    classColumn: classColumn!,
    valueColumn: valueColumn!,
    unit: chart.unit,
  }
}

/** Name from the data, from the record, or the English one. */
function nameOf(spec: PeriodicSpec, chart: ChartData, datum: Datum, element: RareEarth): string {
  const own = spec.element === undefined ? null : datum.extra[spec.element]
  if (own !== null && own !== undefined) return String(own)
  const known = chart.name(spec.x, element.symbol).long
  return known === element.symbol ? englishName(element) : known
}

/** What dashed and dotted edges mean, where there are any. */
function keyOf(tiles: readonly Tile[], rough: readonly Datum[]): KeyEntry[] {
  const any = (holds: (said: Said) => boolean): boolean => tiles.some(({ said }) => said !== null && holds(said))
  return [
    ...(rough.length > 0 ? [{ mark: 'dashed', role: 'ink2', text: roughWords(rough) } as const] : []),
    ...(any(({ absent }) => absent === 'missing') ? [{ mark: 'dotted', role: 'ink3', text: 'not available' } as const] : []),
    ...(any(({ absent }) => absent === 'withheld') ? [{ mark: 'hatch', role: 'ink3', text: 'withheld' } as const] : []),
  ]
}

interface Column {
  name: string
  title: string
  unit?: string
  align: 'start' | 'end'
  read: (datum: Datum, element: RareEarth) => ChartCell
}

const DATE = /^\d{4}(-\d{2}){0,2}$/

/** The table: the element, then its class, its number, and what else the spec names. */
function columnsOf(spec: PeriodicSpec, chart: ChartData): Column[] {
  const digits = decimalsFor(chart.data.map(({ y }) => y))
  const unit = axisUnit(chart.unit)
  const y = yField(spec)
  const words = (field: string, say: (text: string) => string): Column => ({
    name: field,
    title: chart.fieldTitle(field),
    align: 'start',
    read: ({ extra, series }) => {
      const value = field === spec.series ? series : (extra[field] ?? null)
      return { text: value === null || value === '' ? '–' : say(String(value)), value, flags: [] }
    },
  })
  return [
    {
      name: spec.x,
      title: chart.fieldTitle(spec.x),
      align: 'start',
      read: (datum, element) => ({ text: `${nameOf(spec, chart, datum, element)} (${element.symbol})`, value: element.symbol, flags: [] }),
    },
    ...(spec.series === undefined ? [] : [words(spec.series, (code) => chart.name(spec.series!, code).long)]),
    ...(y === undefined
      ? []
      : [
          {
            name: y,
            title: chart.fieldTitle(y),
            align: 'end' as const,
            ...(unit ? { unit } : {}),
            read: (datum: Datum): ChartCell => ({
              text: cellText(datum.y, datum.flags, chart.locale, digits),
              value: datum.y,
              flags: datum.flags,
              ...(datum.version ? { version: datum.version } : {}),
            }),
          },
        ]),
    ...(spec.detail === undefined ? [] : [words(spec.detail, (text) => (DATE.test(text) ? formatDate(text, chart.locale) : text))]),
    ...(spec.number === undefined
      ? []
      : [
          {
            name: spec.number,
            title: chart.fieldTitle(spec.number),
            align: 'end' as const,
            read: (_datum: Datum, { number }: RareEarth): ChartCell => ({ text: String(number), value: number, flags: [] }),
          },
        ]),
  ]
}
