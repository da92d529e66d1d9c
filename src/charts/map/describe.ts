import type { Description } from '../chart-type.ts'
import { VALUE, type MapSeries } from './series.ts'

/** How many countries a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a map: its countries from the largest value. */
export function describe(series: MapSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const clauses = series.countries.slice(0, NAMED).map((country) => {
    facts.push({ row: country.row, column: VALUE, text: country.text })
    return `${country.name.long} ${country.text}`
  })
  const rest = series.countries.length - clauses.length
  const what = series.kind === 'symbol' ? 'Map with circles whose area is the value' : 'Map with countries shaded by class'
  return {
    text: `${what}. ${clauses.join('; ')}${rest > 0 ? `; ${new Intl.NumberFormat(locale).format(rest)} more in the table` : ''}.`,
    facts,
  }
}
