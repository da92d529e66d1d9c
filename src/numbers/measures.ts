import { isUnit, UNITS } from '../format/units.ts'

/** What a unit measures, and how many of the dimension's base it is. */
export interface UnitSize {
  dimension: string
  factor: number
}

const of = (dimension: string, factors: Record<string, number>): [string, UnitSize][] =>
  Object.entries(factors).map(([id, factor]) => [id, { dimension, factor }])

/** Units that texts are written in beyond those of our facts; pounds, miles and their like by their legal definitions. */
const MEASURES = new Map<string, UnitSize>([
  ...of('mass', {
    gram: 1e-6,
    milligram: 1e-9,
    microgram: 1e-12,
    pound: 0.000_453_592_37,
    stone: 0.006_350_293_18,
    ounce: 0.000_028_349_523_125,
    carat: 2e-7,
    hundredweight: 0.045_359_237,
    'short-ton': 0.907_184_74,
    'long-ton': 1.016_046_908_8,
    gigatonne: 1e9,
  }),
  ...of('length', {
    metre: 1,
    kilometre: 1000,
    centimetre: 0.01,
    millimetre: 0.001,
    micrometre: 1e-6,
    nanometre: 1e-9,
    mile: 1609.344,
    yard: 0.9144,
    foot: 0.3048,
    inch: 0.0254,
  }),
  ...of('area', {
    'square-metre': 1,
    'square-kilometre': 1e6,
    hectare: 1e4,
    acre: 4046.856_422_4,
    'square-mile': 2_589_988.110_336,
    'square-foot': 0.092_903_04,
    'square-yard': 0.836_127_36,
    'square-inch': 0.000_645_16,
  }),
  ...of('volume', {
    'cubic-metre': 1,
    'cubic-kilometre': 1e9,
    litre: 0.001,
    millilitre: 1e-6,
    'cubic-foot': 0.028_316_846_592,
    barrel: 0.158_987_294_928,
  }),
  ...of('power', { watt: 1, kilowatt: 1e3, megawatt: 1e6, gigawatt: 1e9, terawatt: 1e12 }),
  ...of('energy', { 'watt-hour': 1, 'kilowatt-hour': 1e3, 'megawatt-hour': 1e6, 'gigawatt-hour': 1e9, 'terawatt-hour': 1e12 }),
  ...of('time', { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 }),
  ...of('months', { month: 1, year: 12, decade: 120, century: 1200, millennium: 12_000 }),
  ...of('money', { cent: 0.01, dime: 0.1 }),
  ...of('money-gbp', { gbp: 1, penny: 0.01 }),
  ...of('speed', { 'kilometres-per-hour': 1, 'miles-per-hour': 1.609_344 }),
])

/** The size of a unit by its id; "usd-per-kg" by both its parts. A unit that nothing converts into is a dimension of its own. */
export function sizeOfUnit(id: string): UnitSize {
  const known = MEASURES.get(id)
  if (known) return known
  const [, above, below] = /^(.+)-per-(.+)$/.exec(id) ?? []
  if (above && below) {
    const [over, under] = [sizeOfUnit(above), sizeOfUnit(below)]
    return { dimension: `${over.dimension}/${under.dimension}`, factor: over.factor / under.factor }
  }
  if (isUnit(id)) return { dimension: UNITS[id].dimension, factor: UNITS[id].factor }
  return { dimension: id, factor: 1 }
}

/** How many of unit `to` one of unit `from` is; nothing where they measure different things. "jpy-or-cny" is either. */
export function factorBetween(from: string, to: string): number | undefined {
  if (from === to) return 1
  const either = to.split('-or-')
  if (either.length > 1) return either.some((one) => factorBetween(from, one) === 1) ? 1 : undefined
  const [source, target] = [sizeOfUnit(from), sizeOfUnit(to)]
  if (source.dimension !== target.dimension) return undefined
  // Dividing by the inverse keeps whole powers of ten exact.
  return source.factor >= target.factor ? source.factor / target.factor : 1 / (target.factor / source.factor)
}
