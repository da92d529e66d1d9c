import { ABSENCE, type Flag } from '../../data/flags.ts'
import { numberFormat } from '../../format/formatters.ts'
import { isUnit, unitOf } from '../../format/units.ts'

const MINUS = '−'

/** Smaller sizes are what binary fractions leave of a sum that is nothing. */
const DUST = 1e-9

/**
 * A number as charts print it: grouped, true minus sign, at most `digits` decimals, trailing zeros dropped. A value that is
 * not zero never prints as zero: where `digits` would make it one, it keeps two significant digits instead.
 */
export function figure(value: number, locale: string, digits = 2): string {
  const size = Math.abs(value)
  if (size < DUST) return numberFormat(locale).format(0)
  const vanishes = size < 0.5 * 10 ** -digits
  const style = vanishes ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: digits }
  return numberFormat(locale, style).format(value).replace('-', MINUS)
}

/** A change as charts print it: a figure with its sign, but none before zero. */
export const signedFigure = (value: number, locale: string, digits = 2): string =>
  (value >= DUST ? '+' : '') + figure(value, locale, digits)

/** Decimals that tell values of a column apart without false precision: none above 100, one above 10, else two. */
export function decimalsFor(values: readonly (number | null)[]): number {
  const sizes = values.filter((value): value is number => value !== null && value !== 0).map(Math.abs)
  if (sizes.every(Number.isInteger)) return 0
  const smallest = Math.min(...sizes)
  return smallest >= 100 ? 0 : smallest >= 1 ? 1 : smallest >= 0.1 ? 2 : 3
}

/** Text of a cell: the number, or what its absence means. Signs of bounds stand before the number. */
export function cellText(value: number | null, flags: readonly Flag[], locale: string, digits: number): string {
  if (value === null) return flags.includes('withheld') ? 'W' : 'n.a.'
  const sign = flags.includes('over') ? '>' : flags.includes('under') ? '<' : ''
  return sign + figure(value, locale, digits)
}

/** True when the flags say that the value is not there. */
export const isAbsent = (flags: readonly Flag[]): boolean => flags.some((flag) => ABSENCE.includes(flag))

/** Unit as an axis prints it, once, after its topmost number. Empty for plain counts. */
const AXIS_UNITS: Record<string, string> = {
  t: 't',
  kt: 'thousand t',
  Mt: 'million t',
  percent: '%',
  points: 'points',
  ppm: 'ppm',
  count: '',
  usd: 'US dollars',
  musd: 'million US dollars',
  busd: 'billion US dollars',
  eur: 'euros',
}

/** Money is written around its number. */
const MONEY: Record<string, [before: string, after: string]> = {
  usd: ['US$', ''],
  musd: ['US$', 'm'],
  busd: ['US$', 'bn'],
  eur: ['€', ''],
}

/** Unit id as an axis prints it: its symbol where none is set here, the id itself where it is no unit that we know. */
export const axisUnit = (unit: string): string => AXIS_UNITS[unit] ?? (isUnit(unit) ? unitOf(unit).symbol : unit)

/** A number with its unit as a label prints it: `91%`, `29,000 t`, `US$514m`. */
export function withUnit(text: string, unit: string): string {
  const money = MONEY[unit]
  // The sign of a bound stands before the currency; what is no number has none.
  if (money) return text.replace(/^([<>]?)([\d−].*)$/, `$1${money[0].replace('$', '$$$$')}$2${money[1]}`)
  const word = axisUnit(unit)
  return word === '' ? text : word === '%' ? `${text}%` : `${text} ${word}`
}
