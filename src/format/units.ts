/** A unit of measure: how it is written, what it measures and how it converts. */
export interface Unit {
  /** Name in words, plural: "tonnes". */
  label: string
  /** Short form for axes and tables: "t". Empty where a number stands alone. */
  symbol: string
  /** What it measures. Only units of one dimension convert into each other. */
  dimension: string
  /** How many of the dimension's base unit (the one with factor 1) one of this unit is. */
  factor: number
}

/** Every unit a field may name. Bases: tonne, share of one, US dollar, dollar per tonne, degree, dalton, one. */
export const UNITS = {
  kg: { label: 'kilograms', symbol: 'kg', dimension: 'mass', factor: 0.001 },
  t: { label: 'tonnes', symbol: 't', dimension: 'mass', factor: 1 },
  kt: { label: 'thousand tonnes', symbol: 'kt', dimension: 'mass', factor: 1_000 },
  Mt: { label: 'million tonnes', symbol: 'Mt', dimension: 'mass', factor: 1_000_000 },
  ratio: { label: 'ratio', symbol: '', dimension: 'share', factor: 1 },
  percent: { label: 'per cent', symbol: '%', dimension: 'share', factor: 0.01 },
  ppm: { label: 'parts per million', symbol: 'ppm', dimension: 'share', factor: 0.000_001 },
  'percentage-point': { label: 'percentage points', symbol: 'points', dimension: 'share-difference', factor: 1 },
  usd: { label: 'US dollars', symbol: 'US$', dimension: 'money', factor: 1 },
  musd: { label: 'million US dollars', symbol: 'US$m', dimension: 'money', factor: 1_000_000 },
  busd: { label: 'billion US dollars', symbol: 'US$bn', dimension: 'money', factor: 1_000_000_000 },
  'usd-per-t': { label: 'US dollars a tonne', symbol: 'US$/t', dimension: 'price', factor: 1 },
  'usd-per-kg': { label: 'US dollars a kilogram', symbol: 'US$/kg', dimension: 'price', factor: 1_000 },
  eur: { label: 'euros', symbol: '€', dimension: 'money-eur', factor: 1 },
  'cny-per-t': { label: 'yuan a tonne', symbol: 'yuan/t', dimension: 'price-cny', factor: 1 },
  'cny-per-kg': { label: 'yuan a kilogram', symbol: 'yuan/kg', dimension: 'price-cny', factor: 1_000 },
  'aud-per-kg': { label: 'Australian dollars a kilogram', symbol: 'A$/kg', dimension: 'price-aud', factor: 1 },
  degree: { label: 'degrees', symbol: '°', dimension: 'angle', factor: 1 },
  dalton: { label: 'daltons', symbol: 'Da', dimension: 'atomic-mass', factor: 1 },
  people: { label: 'people', symbol: '', dimension: 'people', factor: 1 },
  count: { label: '', symbol: '', dimension: 'count', factor: 1 },
} as const satisfies Record<string, Unit>

/** Id of a unit, as records, charts and facts write it. */
export type UnitId = keyof typeof UNITS

/** True when the text is the id of a unit. */
export const isUnit = (id: string): id is UnitId => Object.hasOwn(UNITS, id)

/** The unit of an id. An unknown id throws `unknown unit: ID`. */
export function unitOf(id: string): Unit {
  if (!isUnit(id)) throw new Error(`unknown unit: ${id}`)
  return UNITS[id]
}

/**
 * A value in another unit of the same dimension: `convert(380_000, 't', 'kt')` is 380.
 * Units of two dimensions throw `invalid unit: ID`.
 */
export function convert(value: number, from: string, to: string): number {
  const [source, target] = [unitOf(from), unitOf(to)]
  if (source.dimension !== target.dimension) throw new Error(`invalid unit: ${to} for a value in ${from}`)
  if (from === to) return value
  // Dividing by the inverse keeps whole powers of ten exact: 0.29 of one is 29 per cent, not 28.999….
  return source.factor >= target.factor ? value * (source.factor / target.factor) : value / (target.factor / source.factor)
}
