import { numberFormat } from '../../format/formatters.ts'
import type { Description } from '../chart-type.ts'
import type { MapCountry, MapSeries } from './series.ts'

/** How many places a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a map: its countries or flows from the largest value, then what has no value and what has no place. */
export function describe(series: MapSeries, locale: string): Description {
  const count = (number: number): string => numberFormat(locale).format(number)
  const { what, said } = sayMarks(series, count)
  const without = (['withheld', 'missing'] as const).flatMap((kind) => {
    const names = series.countries.filter(({ absence }) => absence?.kind === kind).map(({ name }) => name.long)
    return names.length === 0 ? [] : [` ${kind === 'withheld' ? 'Withheld' : 'Not available'}: ${listOf(names, count)}.`]
  })
  const elsewhere = series.elsewhere.length === 0 ? '' : ` In the table only: ${listOf(series.elsewhere, count)}.`
  return { text: `${what}. ${said.text}.${without.join('')}${elsewhere}`, facts: said.facts }
}

const listOf = (names: readonly string[], count: (number: number) => string): string =>
  `${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${count(names.length - NAMED)} more` : ''}`

function sayMarks(series: MapSeries, count: (number: number) => string): { what: string; said: Description } {
  const column = series.columns[0]!
  if (series.kind === 'flow') {
    const clauses = series.flows.map(({ origin, name, text, row }) => ({
      text: `${origin.name.long} to ${name.long} ${text}`,
      fact: { row, column, text },
    }))
    return { what: 'Map with bands from origin to destination, as wide as the value', said: joined(clauses, series.left, count) }
  }
  if (!series.sized) return { what: 'Map with a symbol for each place', said: { text: sayPlaces(series, count), facts: [] } }
  const clauses = series.countries
    .filter(({ value }) => value !== null)
    .map(({ name, text, row }) => ({ text: `${name.long} ${text}`, fact: { row, column, text } }))
  const what = series.kind === 'symbol' ? 'Map with circles whose area is the value' : 'Map with countries shaded by class'
  return { what, said: joined(clauses, 0, count) }
}

function joined(
  clauses: readonly { text: string; fact: Description['facts'][number] }[],
  left: number,
  count: (number: number) => string,
): Description {
  const named = clauses.slice(0, NAMED)
  const rest = clauses.length - named.length + left
  return {
    text: `${named.map(({ text }) => text).join('; ')}${rest > 0 ? `; ${count(rest)} more in the table` : ''}`,
    facts: named.map(({ fact }) => fact),
  }
}

/** Places by category, those that are drawn hollow apart. */
function sayPlaces(series: MapSeries, count: (number: number) => string): string {
  const say = (places: readonly MapCountry[]): string => {
    const [solid, hollow] = [places.filter((place) => !place.hollow), places.filter((place) => place.hollow)]
    const names = (some: readonly MapCountry[]): string =>
      listOf(
        some.map(({ name }) => name.long),
        count,
      )
    if (hollow.length === 0 || !series.hollowText) return names(places)
    return [...(solid.length > 0 ? [names(solid)] : []), `hollow: ${names(hollow)}`].join('; ')
  }
  if (series.categories.length === 0) return say(series.countries)
  return series.categories
    .map(({ text, code }) => `${text}: ${say(series.countries.filter((place) => place.category === code))}`)
    .join('. ')
}
