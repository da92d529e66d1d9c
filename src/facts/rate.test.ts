import { expect, test } from 'vitest'
import { agree } from './agreement.ts'
import { evaluateFacts } from './evaluate.ts'
import { exampleCatalogue } from './example-catalogue.ts'

const catalogue = exampleCatalogue()

/** Whether a sentence with its mark in brackets agrees with the last of some expressions, which may name those before it: `{a}`, `{b}`. */
function fits(sentence: string, ...expressions: string[]): boolean {
  const specs = expressions.map((expression, k) => ({ id: 'abc'.charAt(k), label: 'x', expression, dataset: 'long', place: { file: 'f' } }))
  const fact = evaluateFacts(specs, catalogue).facts.get(specs.at(-1)?.id ?? '')
  if (!fact) throw new Error(`cannot be computed: ${expressions.join('; ')}`)
  const [before = '', text = '', after = ''] = sentence.split(/[[\]]/)
  return agree(fact, text, { before, after }).agrees
}

const GROWTH = 'growth(output[USA,2020], output[USA,2023])'
const CHANGE = 'change(output[USA,2020], output[USA,2023])'
const BY = 'output[USA,2023] - output[USA,2020]'

test.each([
  ['mined [45 tonnes a year]', true, ['output[USA,2023]']],
  ['mined [45 tonnes]', true, ['output[USA,2023]']],
  ['mined [45 tonnes a month]', false, ['output[USA,2023]']],
  ['mined [45 tonnes] of oxide a month', false, ['output[USA,2023]']],
  // A month is told by the month and not by the year.
  ['sent [3 tonnes]', true, ['exports/output[CHN,2025-04]']],
  ['sent [3 tonnes a month]', true, ['exports/output[CHN,2025-04]']],
  ['sent [3 tonnes a year]', false, ['exports/output[CHN,2025-04]']],
  ['sent [3 tonnes a day]', false, ['exports/output[CHN,2025-04]']],
  // What is divided by twelve is a month's, what by 52 a week's.
  ['mined [3.8 tonnes a month]', true, ['output[USA,2023] / 12']],
  ['mined [3.8 tonnes a month]', true, ['output[USA,2023] / 12', '{a}']],
  ['mined [3.8 tonnes a week]', false, ['output[USA,2023] / 12']],
  ['mined [0.87 tonnes a week]', true, ['output[USA,2023] / 52']],
  ['mined [11 tonnes a quarter]', true, ['output[USA,2023] / 4']],
  // A mean of years is a year's, their sum is not.
  ['mined [33 tonnes a year]', true, ['mean(output[USA,*])']],
  ['mined [111 tonnes]', true, ['sum(output[USA,*]) where year > 2020']],
  ['mined [111 tonnes a year]', false, ['sum(output[USA,*]) where year > 2020']],
  ['mined [37 tonnes a year]', true, ['(sum(output[USA,*]) where year > 2020) / 3']],
  // Growth a year is told by the year; a change over several years is not.
  ['grew by [14 percent a year]', true, [GROWTH]],
  ['grew by [14 percent a year]', true, [GROWTH, '{a}']],
  ['grew by [14 percent a month]', false, [GROWTH]],
  ['grew by [14 percent] every quarter', false, [GROWTH]],
  ['grew by [50 percent]', true, [CHANGE]],
  ['grew by [50 percent a year]', false, [CHANGE]],
  ['grew by [13 percent a year]', true, ['change(output[USA,2022], output[USA,2023])']],
  ['grew by [15 tonnes a year]', false, [BY]],
  ['grew by [5 tonnes a year]', true, [`(${BY}) / 3`]],
] as [string, boolean, string[]][])('%s: %s of %j', (sentence, agrees, expressions) => expect(fits(sentence, ...expressions)).toBe(agrees))
