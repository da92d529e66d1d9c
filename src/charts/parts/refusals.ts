import type { Value } from '../../data/table.ts'
import { issue, type Issue, type Place } from '../../issues/issue.ts'
import type { ChartData, Datum } from '../chart-type.ts'
import { distinct } from './order.ts'

/** One reason for which a type does not draw, or nothing. */
export type Check<Spec> = (spec: Spec, chart: ChartData) => Issue | undefined

/** Places that a message names before it has said enough. */
const NAMED = 4

/** Where the editor mends it: a field of the chart's YAML, or the chart as a whole. Whoever read the file adds its name and line. */
export const at = (field?: string): Place => ({ file: '', ...(field ? { field } : {}) })

const placeOf = ({ x, series, facet }: Datum): readonly Value[] => [x, series, facet]
const wordsOf = (parts: readonly Value[]): string => parts.filter((part) => part !== null && part !== '').join(', ')

/** A row as messages name it, by its codes: `CHN, 2024`. */
export const says = (datum: Datum): string => wordsOf(placeOf(datum))

/** The refusal of a chart that no value is left for. */
export const nothingLeft = (): Issue =>
  issue('chart/empty', at(), 'Nothing is left to draw', { hint: 'Loosen `where`, or choose another field.' })

/** Refuses a chart without values. A panel among others may hold gaps alone. */
export const empty = (_spec: unknown, { data, shared }: ChartData): Issue | undefined =>
  shared !== undefined || data.some((datum) => datum.y !== null) ? undefined : nothingLeft()

/**
 * Refuses rows that ask for one place: they would be drawn as one, and a sum of two sources, or of two definitions, is
 * nobody's number. `by` gives what tells rows apart, which is x, series and facet where it is left out; `field` is where it
 * is mended.
 */
export function twoRows(
  data: readonly Datum[],
  message: string,
  { by = placeOf, field = 'where', ...more }: { by?: (datum: Datum) => readonly Value[]; field?: string; expected?: string; hint: string },
): Issue | undefined {
  const seen = new Set<string>()
  const again = data.map(by).filter((parts) => {
    const key = JSON.stringify(parts.map(String))
    return seen.has(key) || !seen.add(key)
  })
  return again.length === 0
    ? undefined
    : issue('chart/two-rows', at(field), message, { got: distinct(again.map(wordsOf)).slice(0, NAMED).join('; '), ...more })
}

/** Refuses a logarithmic axis of bars, which would begin at a length of nobody's choice. */
export const logBar = ({ log }: { log?: boolean | undefined }): Issue | undefined =>
  log
    ? issue('chart/log-bar', at('log'), 'Bars start at zero, and a logarithmic axis has none', {
        got: 'log: true',
        expected: 'log: false',
        hint: 'Use `type: range`, which draws dots, or leave `log` out.',
      })
    : undefined

/** Percent of one whole, less what rounding of its parts explains. */
const WHOLE = 100.5

/** Refuses parts in percent that add up to more than their whole at one x. `field` is where that is mended. */
export function partsOverHundred({ data, unit }: ChartData, field: string): Issue | undefined {
  const sums = new Map<string, number>()
  for (const { x, y } of data) sums.set(String(x), (sums.get(String(x)) ?? 0) + (y ?? 0))
  const over = unit === 'percent' ? [...sums].find(([, sum]) => sum > WHOLE) : undefined
  return (
    over &&
    issue('chart/over-100', at(field), 'The parts add up to more than 100', {
      got: `${over[0]}: ${Math.round(over[1] * 10) / 10}`,
      expected: 'at most 100',
      hint: 'Draw percent of one whole, without aggregates beside their members.',
    })
  )
}

/** Letters that a name beside lines may have on a phone, where it stands in a column of lines. */
const NAME = 36

/**
 * Refuses names too long to stand beside lines that run from side to side: the lines would keep no room on a phone. They
 * are shortened in `names`.
 */
export function longNames(names: readonly { code: string; short: string }[]): Issue | undefined {
  const long = names.filter(({ short }) => short.length > NAME)
  return long.length === 0
    ? undefined
    : issue('chart/long-names', at('names'), 'Names this long leave the lines beside them no room on a phone', {
        got: long
          .slice(0, NAMED)
          .map(({ short }) => short)
          .join('; '),
        expected: `short names of ${NAME} letters at most`,
        hint: `Shorten them: names: { ${long[0]!.code}: { long: …, short: … } }.`,
      })
}
