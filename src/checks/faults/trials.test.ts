import { randomLcg } from 'd3-random'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../data/catalogue.ts'
import { checkData } from '../data/index.ts'
import { CLOCK, exampleCatalogue } from '../data/example-catalogue.ts'
import { FAULT_KINDS } from './index.ts'
import type { Dice } from '../dice.ts'
import { tryFault } from './trials.ts'

function diceOf(seed: number): Dice {
  const random = randomLcg(seed)
  const below = (end: number): number => Math.floor(random() * end)
  return { below, pick: (items) => items[below(items.length)] }
}

const catalogue = exampleCatalogue()
const check = (some: Catalogue) => checkData(some, CLOCK)
const clean = check(catalogue)
const trial = (name: string, seed = 0.5, looks = check) => {
  const kind = FAULT_KINDS.find((item) => item.name === name)
  if (!kind) throw new Error(`no kind ${name}`)
  return tryFault({ catalogue, clean: new Map(), check: looks }, kind, diceOf(seed))
}

test('the example is clean, so that everything found is the fault', () => expect(clean).toEqual([]))
test('no two kinds have one name', () => expect(new Set(FAULT_KINDS.map((kind) => kind.name)).size).toBe(FAULT_KINDS.length))
test('one seed gives one fault, another seed another', () => {
  expect(trial('times-1000')?.what).toBe(trial('times-1000')?.what)
  const seeds = Array.from({ length: 12 }, (_, place) => trial('times-1000', place / 12)?.what)
  expect(new Set(seeds).size).toBeGreaterThan(1)
})
test.each(FAULT_KINDS.map((kind) => kind.name))('%s leaves the catalogue as it was', (name) => {
  trial(name)
  expect(checkData(catalogue, CLOCK)).toEqual([])
})
test('what a check finds is named by its code', () => {
  expect(trial('total-changed')?.caughtBy).toContain('data/total')
  expect(trial('country-code-unknown')?.caughtBy).toContain('data/foreign-key')
})
test('what no check finds is not said to be caught', () => expect(trial('total-changed', 0.5, () => [])?.caughtBy).toEqual([]))
test('a kind that cannot befall anything says so by giving nothing', () => expect(trial('low-and-high-swapped')).toBeUndefined())
