import { expect, test } from 'vitest'
import { CASES } from './agreement.cases.ts'
import type { ShortFact } from './agreement.cases.ts'
import { agree } from './agreement.ts'
import type { Fact } from './fact.ts'

const factOf = ([value, unit, kind, bound]: ShortFact): Fact => ({
  id: 'x',
  label: 'x',
  expression: 'x',
  derivation: 'x',
  value,
  unit,
  kind,
  cells: [],
  versions: [],
  flags: [],
  steps: [],
  notes: [],
  ...(bound ? { bound } : {}),
})

/** A sentence with its mark in brackets, taken apart. */
const judge = (sentence: string, fact: ShortFact): ReturnType<typeof agree> => {
  const [before = '', text = '', after = ''] = sentence.split(/[[\]]/)
  return agree(factOf(fact), text, { before, after })
}

test.each(CASES)('agree: %s for %j is %s', (sentence, fact, agrees) => {
  expect(judge(sentence, fact)).toMatchObject({ agrees })
})

test.each([
  ['mined [44,000 tonnes]', [44_250, 't', 'level'], ['44,250 tonnes', 'about 44,000 tonnes']],
  ['mined [45,100 tonnes]', [30_000, 't', 'level'], ['30,000 tonnes']],
  ['mined [4.5 million tonnes]', [4_400_000, 't', 'level'], ['4.4 million tonnes']],
  ['mined [70 percent]', [69.23, 'percent', 'share'], ['69 percent', 'about 70 percent']],
  ['mined [70%]', [61, 'percent', 'share'], ['61%']],
  ['mined [more than 70 percent]', [69.8, 'percent', 'share'], ['69.8 percent']],
  ['[$4 million]', [400, 'musd', 'level'], ['$400 million']],
  ['[a third] of it', [69.23, 'percent', 'share'], ['69 percent']],
  ['it [doubled]', [123.08, 'percent', 'change'], ['2.2 times']],
  ['holds [75 million tonnes]', [75, 'Mt', 'level', 'over'], ['more than 75 million tonnes']],
  ['rose by [2 percent]', [2.2, 'percentage-point', 'points'], ['2 percentage points']],
  ['[65 percent]', [[60, 70], 'percent', 'range'], ['60–70 percent']],
  ['came [third]', [2, 'rank', 'rank'], ['second']],
  ['came [3rd]', [2, 'rank', 'rank'], ['2nd']],
  ['stood [No. 3]', [2, 'rank', 'rank'], ['No. 2']],
  ['the [Third-largest]', [2, 'rank', 'rank'], ['Second-largest', 'Second']],
  ['the [third-smallest]', [3, 'rank', 'rank'], ['third']],
  ['came [two]', [2, 'rank', 'rank'], ['second']],
  // Words stay words, with their capital.
  ['[Nine] origins', [8, 'count', 'count'], ['Eight']],
  ['[twenty] origins', [21, 'count', 'count'], ['twenty-one']],
  ['[9] origins', [8, 'count', 'count'], ['8']],
  ['[three percent] of it', [4.2, 'percent', 'share'], ['four percent']],
  // A slip of scale or unit keeps its digits; no other is rounded to nothing.
  ['[€769 billion]', [769_223_385, 'eur', 'level'], ['€769 million']],
  ['[€768 billion]', [769_223_385, 'eur', 'level'], ['€769 million']],
  ['[€769]', [769_223_385, 'eur', 'level'], ['€769 million']],
  ['[$769 million]', [769_223_385, 'eur', 'level'], ['769 million euros']],
  ['[$30.4 billion]', [30.4, 'musd', 'level'], ['$30.4 million']],
  ['[$30.5 billion]', [30.4, 'musd', 'level'], ['30.4 million US dollars']],
  ['[298.8 kilograms]', [298.8, 't', 'level'], ['298.8 tonnes']],
  ['[299.1 kilograms]', [298.8, 't', 'level'], ['298.8 tonnes']],
  ['[298.8 tons]', [298.8, 't', 'level'], ['298.8 tonnes']],
  ['[20,851 kt]', [20_851.4, 't', 'level'], ['20,851 tonnes']],
  ['[20 kt]', [20_851.4, 't', 'level'], ['21\u00a0kt', 'about 20\u00a0kt']],
  ['[$239 a tonne]', [239, 'usd-per-kg', 'level'], ['$239 a kilogram']],
  ['[26 percent]', [0.3, 'percent', 'share'], ['0.3 percent']],
  ['mined more than [1,000 tonnes]', [270_000, 't', 'level'], ['270,000 tonnes']],
  ['[more than 27,000 tonnes]', [270_000, 't', 'level'], ['270,000 tonnes']],
  ['in [2,023]', [2024, 'year', 'year'], ['2024']],
] as [string, ShortFact, string[]][])('agree offers for %s with %j', (sentence, fact, offers) => {
  const verdict = judge(sentence, fact)
  expect(verdict.agrees ? 'agrees' : verdict.offers).toEqual(offers)
})

test('agree refuses a decimal comma with the point', () => {
  expect(judge('rose by [3,5 percent]', [3.5, 'percent', 'change'])).toMatchObject({ hint: expect.stringContaining('write "3.5 percent"') })
})

test('agree refuses tons with the house word', () => {
  expect(judge('mined [44,250 tons]', [44_250, 't', 'level'])).toMatchObject({ hint: 'write tonnes' })
})

test('agree throws for a language without a lexicon', () =>
  expect(() => agree(factOf([1, 't', 'level']), '1', { before: '', after: '' }, 'xx')).toThrow('unknown lexicon: xx'))

test.each([
  ['is more than [60 percent]', [60, 'percent', 'share']],
  ['is less than [60 percent]', [60, 'percent', 'share']],
] as [string, ShortFact][])('what is offered for %s says that the words beside it go', (sentence, fact) =>
  expect(judge(sentence, fact)).toMatchObject({ agrees: false, hint: expect.stringContaining('take away the words') }),
)

test.each(['is not [60 percent]', 'was never [60 percent]', 'isn’t [60 percent]'])(
  'a number that is denied states nothing: %s',
  (sentence) =>
    expect(judge(sentence, [60, 'percent', 'share'])).toMatchObject({ agrees: false, reason: 'the words before it deny the number' }),
)

test('what begins with a denial and is a hedge is read as one', () => {
  expect(judge('is not quite [60 percent]', [59, 'percent', 'share'])).toEqual({ agrees: true })
  expect(judge('is not more than [60 percent]', [60, 'percent', 'share'])).toEqual({ agrees: true })
})
