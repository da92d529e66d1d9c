import { isUnit, UNITS, type UnitId } from './units.ts'

/** What units are called besides their names and signs here. */
const CALLED: Readonly<Record<string, UnitId>> = {
  pct: 'percent',
  percentage: 'percent',
  pp: 'percentage-point',
  'metric ton': 't',
  kilotonne: 'kt',
  megatonne: 'Mt',
  kilo: 'kg',
  dollar: 'usd',
  $: 'usd',
  euro: 'eur',
  person: 'people',
}

/** A name in one way of writing: small, without the blank of “per cent”, in the singular. */
const plain = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/^per cent/, 'percent')
    .replace(/([a-z]{3})s$/, '$1')

/** The unit that words mean, by its name or sign: `%` is `percent`, "tonnes" is `t`. Undefined for what names none, and for an id that is one. */
export function unitMeant(words: string): UnitId | undefined {
  if (isUnit(words)) return undefined
  const written = plain(words)
  const called = CALLED[written]
  if (called !== undefined) return called
  return (Object.keys(UNITS) as UnitId[]).find((id) =>
    [UNITS[id].label, UNITS[id].symbol].some((name) => name !== '' && plain(name) === written),
  )
}
