import type { Flag } from '../../data/flags.ts'
import { unitOf } from '../../format/units.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import type { ChartData, Country, Name, Series } from '../chart-type.ts'
import { cellText, decimalsFor, figure, withUnit } from '../parts/figures.ts'
import { pivot } from '../parts/table.ts'
import type { Role } from '../theme.ts'
import type { MapSpec } from './spec.ts'

/** A country on the map. */
export interface MapCountry extends Country {
  code: string
  name: Name
  value: number
  text: string
  flags: Flag[]
  role: Role
  strong: boolean
  row: number
}

/** Decisions of a map. */
export interface MapSeries extends Series {
  kind: MapSpec['kind']
  countries: MapCountry[]
  /** Classes of a choropleth, from the lowest, with their words. */
  classes: { role: Role; text: string }[]
  largest: number
  unit: string
  locale: string
}

/** Column of the value in the table. */
export const VALUE = 1

/** Ramps of one hue by number of classes; the palest has an edge on paper. */
const RAMP: readonly Role[] = ['seq1', 'seq2', 'seq3', 'seq4', 'seq5', 'seq6', 'seq6']

/** Finds countries, their values and classes; a code without a place stands in the table only. */
export function series(spec: MapSpec, chart: ChartData): MapSeries {
  const found = [...new Set(chart.data.map((datum) => String(datum.x)))]
  const sizeOf = (code: string): number => chart.data.find((datum) => String(datum.x) === code)?.y ?? -Infinity
  const codes = found.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  const behind = pivot(chart, {
    xField: spec.x,
    xTitle: chart.fieldTitle(spec.x),
    valueTitle: chart.fieldTitle(typeof spec.y === 'string' ? spec.y : spec.y.field),
    xOrder: codes,
  })
  const digits = decimalsFor(chart.data.map((datum) => datum.y))
  const strong = new Set(spec.highlight.map(String))
  const breaks = spec.breaks ?? []
  const classOf = (value: number): number => breaks.filter((limit) => value >= limit).length
  const countries = codes.flatMap((code): MapCountry[] => {
    const datum = chart.data.find((candidate) => String(candidate.x) === code)
    const place = chart.countryOf(code)
    if (!datum || datum.y === null || !place || (spec.kind === 'symbol' && datum.y <= 0)) return []
    const role: Role =
      spec.kind === 'choropleth' ? (RAMP[classOf(datum.y)] ?? 'seq6') : strong.size === 0 || strong.has(code) ? 'hl' : 'context'
    return [
      {
        ...place,
        code,
        name: chart.name(spec.x, code),
        value: datum.y,
        text: withUnit(cellText(datum.y, datum.flags, chart.locale, digits), chart.unit),
        flags: datum.flags,
        role,
        strong: strong.has(code),
        row: behind.rowOf(code),
      },
    ]
  })
  return {
    table: behind.table,
    key: [],
    issues: issuesOf(spec, chart, countries),
    kind: spec.kind,
    countries,
    classes: spec.kind === 'choropleth' ? classWords(breaks, chart) : [],
    largest: Math.max(0, ...countries.map((country) => country.value)),
    unit: chart.unit,
    locale: chart.locale,
  }
}

function classWords(breaks: readonly number[], { locale, unit }: ChartData): MapSeries['classes'] {
  const say = (value: number): string => figure(value, locale)
  return [...breaks, Infinity].map((limit, k) => ({
    role: RAMP[k] ?? 'seq6',
    text:
      k === 0
        ? `under ${withUnit(say(limit), unit)}`
        : limit === Infinity
          ? `${withUnit(say(breaks[k - 1]!), unit)} and more`
          : `${say(breaks[k - 1]!)} to ${withUnit(say(limit), unit)}`,
  }))
}

/** Dimensions in which a value grows with the country's size. */
const TOTALS = new Set(['mass', 'money', 'count'])

function issuesOf(spec: MapSpec, chart: ChartData, countries: readonly MapCountry[]): Issue[] {
  const issues: Issue[] = []
  if (countries.length === 0)
    issues.push(
      issue('chart/empty', { file: '' }, 'Nothing is left to draw: no row has a country with a place', {
        hint: 'x must be the field of country codes.',
      }),
    )
  if (spec.kind === 'choropleth' && !spec.breaks)
    issues.push(
      issue('chart/breaks', { file: '', field: 'kind' }, 'A choropleth needs its classes', {
        expected: 'breaks: [10, 50, 100]',
        hint: 'Say under `breaks` where one class ends.',
      }),
    )
  if (spec.kind === 'choropleth' && TOTALS.has(unitOf(chart.unit).dimension) && !spec.reason) {
    issues.push(
      issue('chart/shaded-total', { file: '', field: 'kind' }, 'A total shaded by country makes large countries look as if they had more', {
        got: chart.unit,
        hint: 'Use kind: symbol, draw a share, or give a `reason`.',
      }),
    )
  }
  return issues
}
