/*
 * The arithmetic of the what-if page: what of a year's demand outside China would be met, by what, and what would be missing.
 * Written out with units and an example worked by hand in docs/what-if.md; model.test.ts holds the two together.
 */

/** Tonnes of contained metal in a year, the four magnet rare earths together: what the data give. */
export interface Capacities {
  /** What the world uses. */
  world: number
  /** What is refined outside China. */
  refined: number
  /** What announced recyclers outside China would make. */
  recycling: number
  /** What plants being built outside China would make. */
  building: number
  /** What plants only planned outside China would make. */
  planned: number
}

/** What the reader sets. */
export interface Settings {
  /** Part of the world's demand that lies outside China, in percent. */
  outside: number
  /** Part of China's exports that is closed, in percent. */
  closed: number
  /** Stocks held outside China, in months of the demand there. */
  stocks: number
  /** Part of what announced recyclers would make that arrives, in percent. */
  recycling: number
  /** The same of plants being built. */
  building: number
  /** The same of plants only planned. */
  planned: number
}

/** What meets demand, in the order in which it is used, and what does not. */
export const PARTS = ['refined', 'recycled', 'building', 'planned', 'china', 'stocks', 'missing'] as const
export type Part = (typeof PARTS)[number]

/** A year's end, in tonnes of contained metal. */
export interface Outcome {
  demand: number
  /** They add up to the demand; none is below zero. */
  parts: Record<Part, number>
  /** What plants outside China would make beyond the demand there. */
  idle: number
}

const MONTHS = 12
const part = (percent: number, of: number): number => (percent / 100) * of

/** What plants outside China make in the year, in the order in which it is used. */
const madeOutside = (data: Capacities, set: Settings) => ({
  refined: data.refined,
  recycled: part(set.recycling, data.recycling),
  building: part(set.building, data.building),
  planned: part(set.planned, data.planned),
})

/** Works out the year. `data` holds nothing below zero; `set` is within the ranges of its dials. */
export function outcomeOf(data: Capacities, set: Settings): Outcome {
  const demand = part(set.outside, data.world)
  let left = demand
  const take = (offer: number): number => {
    const taken = Math.min(left, offer)
    left -= taken
    return taken
  }
  const made = madeOutside(data, set)
  const offered = made.refined + made.recycled + made.building + made.planned
  const refined = take(made.refined)
  const recycled = take(made.recycled)
  const building = take(made.building)
  const planned = take(made.planned)
  // In a usual year China's exports fill whatever others leave: so much of them as stays open still does.
  const china = take(part(100 - set.closed, left))
  const stocks = take((set.stocks / MONTHS) * demand)
  return { demand, parts: { refined, recycled, building, planned, china, stocks, missing: left }, idle: Math.max(0, offered - demand) }
}

/**
 * Up to which part of the world's demand, in percent, could lie outside China with nothing missing, all else as set: 100 where
 * nothing would be missing whatever the part.
 */
export function enoughUpTo(data: Capacities, set: Settings): number {
  const { refined, recycled, building, planned } = madeOutside(data, set)
  const closed = set.closed / 100
  // Missing is (demand − made) × closed − demand × months ÷ 12; it is nothing up to the demand that solves this for zero.
  const uncovered = closed - set.stocks / MONTHS
  if (uncovered <= 0) return 100
  return Math.min(100, (100 * ((refined + recycled + building + planned) * closed)) / uncovered / data.world)
}

/** What a dial stands for, in tonnes: the demand, or what it offers; nothing for the one that only opens and closes. */
export function tonnesOf(name: keyof Settings, data: Capacities, set: Settings): number | undefined {
  const demand = part(set.outside, data.world)
  if (name === 'outside') return demand
  if (name === 'stocks') return (set.stocks / MONTHS) * demand
  return name === 'closed' ? undefined : part(set[name], data[name])
}

/** Standard atomic mass of oxygen, in dalton. */
const OXYGEN = 15.999

/** Tonnes of metal in a tonne of oxide with two atoms of metal to three of oxygen; `mass` is the metal's atomic mass in dalton. */
export const metalInOxide = (mass: number): number => (2 * mass) / (2 * mass + 3 * OXYGEN)
