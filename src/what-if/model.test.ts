import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIALS } from './dials.ts'
import { enoughUpTo, metalInOxide, outcomeOf, PARTS, tonnesOf, type Capacities, type Settings } from './model.ts'

const docs = readFileSync(join(import.meta.dirname, '../../docs/what-if.md'), 'utf8')
const WORLD: Capacities = { world: 93_000, refined: 14_000, recycling: 1_200, building: 6_550, planned: 3_000 }
const SET: Settings = { outside: 60, closed: 90, stocks: 2, recycling: 50, building: 80, planned: 20 }

/** Lines of the example in the reference: a result, and what was worked out by hand. */
const EXAMPLE = [...docs.matchAll(/^\| (\w+) +\| [^|\n]+ \| ([\d.,]+) +\|$/gm)].map(([, name = '', number = '']): [string, number] => [
  name,
  Number(number.replaceAll(',', '')),
])

test('the reference has every result of the example', () => {
  expect(EXAMPLE.map(([name]) => name)).toEqual(['demand', ...PARTS, 'enough'])
})

test.each(EXAMPLE)('%s is what the reference works out by hand: %d', (name, byHand) => {
  const { demand, parts } = outcomeOf(WORLD, SET)
  const results: Record<string, number> = { demand, ...parts, enough: enoughUpTo(WORLD, SET) }
  expect(results[name]).toBeCloseTo(byHand, name === 'enough' ? 2 : 6)
})

test('a tonne of neodymium oxide holds 0.857 tonnes of metal', () => {
  expect(metalInOxide(144.242)).toBeCloseTo(0.8574, 4)
})

const tonnes = fc.integer({ min: 0, max: 200_000 })
const capacities: fc.Arbitrary<Capacities> = fc.record({
  world: fc.integer({ min: 1, max: 200_000 }),
  refined: tonnes,
  recycling: tonnes,
  building: tonnes,
  planned: tonnes,
})
const settings = fc.record(
  Object.fromEntries(
    DIALS.map(({ name, least, most, step }) => [
      name,
      fc.integer({ min: 0, max: (most - least) / step }).map((steps) => least + steps * step),
    ]),
  ),
) as unknown as fc.Arbitrary<Settings>

test('nothing is below zero, and the parts add up to the demand', () => {
  fc.assert(
    fc.property(capacities, settings, (data, set) => {
      const { demand, parts, idle } = outcomeOf(data, set)
      const all = Object.values(parts)
      expect(Math.min(...all, idle)).toBeGreaterThanOrEqual(0)
      expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(demand, 6)
    }),
  )
})

test('closing nothing misses nothing, whatever else is assumed', () => {
  fc.assert(
    fc.property(capacities, settings, (data, set) => void expect(outcomeOf(data, { ...set, closed: 0 }).parts.missing).toBeCloseTo(0, 6)),
  )
})

test('stocks of a year miss nothing', () => {
  fc.assert(
    fc.property(capacities, settings, (data, set) => void expect(outcomeOf(data, { ...set, stocks: 12 }).parts.missing).toBeCloseTo(0, 6)),
  )
})

test.each(['stocks', 'recycling', 'building', 'planned'] as const)('more of %s never misses more', (name) => {
  fc.assert(
    fc.property(capacities, settings, fc.integer({ min: 0, max: 12 }), (data, set, more) => {
      const missing = (one: Settings): number => outcomeOf(data, one).parts.missing
      expect(missing({ ...set, [name]: set[name] + more })).toBeLessThanOrEqual(missing(set) + 1e-6)
    }),
  )
})

test('closing more, or wanting more, never misses less', () => {
  fc.assert(
    fc.property(capacities, settings, (data, set) => {
      const missing = (one: Settings): number => outcomeOf(data, one).parts.missing
      expect(missing({ ...set, closed: 100 })).toBeGreaterThanOrEqual(missing(set) - 1e-6)
      expect(missing({ ...set, outside: 95 })).toBeGreaterThanOrEqual(missing(set) - 1e-6)
    }),
  )
})

test('up to the share that is enough nothing is missing, and beyond it something is', () => {
  fc.assert(
    fc.property(capacities, settings, (data, set) => {
      const enough = enoughUpTo(data, set)
      const missing = (outside: number): number => outcomeOf(data, { ...set, outside }).parts.missing
      expect(missing(enough * 0.999)).toBeCloseTo(0, 4)
      if (enough < 99 && data.world > 1000) expect(missing(enough + 1)).toBeGreaterThan(0)
    }),
  )
})

test('a dial’s tonnes are what it offers', () => {
  expect(DIALS.map(({ name }) => tonnesOf(name, WORLD, SET))).toEqual([55_800, undefined, 9_300, 600, 5_240, 600])
})
