import type { Description } from '../chart-type.ts'
import { VALUE, type MapSeries } from './series.ts'

/** How many countries a sentence names before it counts the rest. */
const NAMED = 6

/** The sentence of a map: its countries from the largest value, then what has no value and what has no place. */
export function describe(series: MapSeries, locale: string): Description {
  const facts: Description['facts'] = []
  const valued = series.countries.filter((country) => country.value !== null)
  const clauses = valued.slice(0, NAMED).map((country) => {
    facts.push({ row: country.row, column: VALUE, text: country.text })
    return `${country.name.long} ${country.text}`
  })
  const count = (number: number): string => new Intl.NumberFormat(locale).format(number)
  const rest = valued.length - clauses.length
  const what = series.kind === 'symbol' ? 'Map with circles whose area is the value' : 'Map with countries shaded by class'
  const without = (['withheld', 'missing'] as const).flatMap((kind) => {
    const names = series.countries.filter(({ absence }) => absence?.kind === kind).map(({ name }) => name.long)
    return names.length === 0
      ? []
      : [
          ` ${kind === 'withheld' ? 'Withheld' : 'Not available'}: ${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${count(names.length - NAMED)} more` : ''}.`,
        ]
  })
  const elsewhere = series.elsewhere.length === 0 ? '' : ` In the table only: ${series.elsewhere.join(', ')}.`
  return {
    text: `${what}. ${clauses.join('; ')}${rest > 0 ? `; ${count(rest)} more in the table` : ''}.${without.join('')}${elsewhere}`,
    facts,
  }
}
