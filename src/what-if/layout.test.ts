import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadWords } from '../build/interface-words.ts'
import { makeMeasure } from '../build/measure.ts'
import { START } from './dials.ts'
import { layoutOf, WIDTHS } from './layout.ts'
import { outcomeOf, type Capacities, type Settings } from './model.ts'
import { rowsOf } from './rows.ts'
import { enoughSentence, phrasesIn, sentenceOf, valueOf } from './sentence.ts'

const WORLD: Capacities = { world: 93_000, refined: 14_000, recycling: 1_200, building: 6_550, planned: 3_000 }
const phrases = phrasesIn(loadWords('en'), 'what-if.live.')
const rowsAt = (more: Partial<Settings>) => rowsOf(outcomeOf(WORLD, { ...START, ...more }), WORLD.world)
const ALL = { outside: 90, closed: 80, stocks: 1, recycling: 100, building: 100, planned: 100 }
const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
  outside: fc.integer({ min: 1, max: 19 }).map((n) => n * 5),
  closed: fc.integer({ min: 0, max: 10 }).map((n) => n * 10),
  stocks: fc.integer({ min: 0, max: 12 }),
  building: fc.integer({ min: 0, max: 10 }).map((n) => n * 10),
})

test('what is written adds up: tonnes to the demand, percentages to a hundred', () => {
  fc.assert(
    fc.property(settings, (more) => {
      const [, outside, ...parts] = rowsAt(more)
      const sum = (pick: (row: (typeof parts)[number]) => number): number => parts.reduce((all, row) => all + pick(row), 0)
      expect([sum(({ tonnes }) => tonnes), sum(({ percent }) => percent!)]).toEqual([outside!.tonnes, 100])
      expect(Math.min(...parts.flatMap(({ tonnes, percent }) => [tonnes, percent!]))).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('each bar begins where the one above it ended, and the last ends at the demand', () => {
  const [, outside, ...parts] = rowsAt(ALL)
  expect(parts.map(({ from }) => from)).toEqual([0, ...parts.slice(0, -1).map(({ to }) => to)])
  expect(parts.at(-1)!.to).toBeCloseTo(outside!.to, 6)
})

test.each(WIDTHS)('at %i px no state changes which elements there are: a browser only changes their attributes', (width) => {
  const tags = (more: Partial<Settings>) => layoutOf(rowsAt(more), phrases, width, 'en').shapes.map(({ tag }) => tag)
  fc.assert(fc.property(settings, (more) => void expect(tags(more)).toEqual(tags({}))))
  const names = layoutOf(rowsAt({}), phrases, width, 'en').shapes.map(({ attributes }) => Object.keys(attributes))
  expect(layoutOf(rowsAt(ALL), phrases, width, 'en').shapes.map(({ attributes }) => Object.keys(attributes))).toEqual(names)
})

test.each(WIDTHS)('at %i px everything stands inside, and names keep clear of figures and bars, a tenth wider than measured', (width) => {
  const measure = makeMeasure('assets/fonts')
  const { shapes } = layoutOf(rowsAt(ALL), phrases, width, 'en')
  const bars = shapes.filter(({ tag }) => tag === 'rect')
  for (const { attributes } of bars) {
    expect(Number(attributes.x)).toBeGreaterThanOrEqual(0)
    expect(Number(attributes.x) + Number(attributes.width)).toBeLessThanOrEqual(width)
  }
  const first = Math.min(...bars.map(({ attributes }) => Number(attributes.x)))
  const wide = ({ attributes, text = '' }: (typeof shapes)[number]): number =>
    1.1 * measure(text, Number(attributes['font-size']), Number(attributes['font-weight'] ?? 400) as 400)
  const texts = shapes.filter(({ tag }) => tag === 'text').slice(2)
  for (let k = 0; k < texts.length; k += 3) {
    const [name, tonnes, percent] = texts.slice(k, k + 3)
    const room = first > 0 ? first - 4 : Number(tonnes!.attributes.x) - wide(tonnes!)
    expect(wide(name!)).toBeLessThanOrEqual(room)
    expect(Number(tonnes!.attributes.x) + wide(percent!)).toBeLessThanOrEqual(width)
  }
})

test('what rounds to nothing has no bar', () => {
  const bars = layoutOf(rowsAt({}), phrases, 600, 'en').shapes.filter(({ tag }) => tag === 'rect')
  expect(bars.map(({ attributes }) => Number(attributes.width) > 0)).toEqual([true, true, true, false, false, false, false, false, true])
})

test.each([
  [
    {},
    'Of the 46,500 tonnes used outside China in a year, 14,000 would come from refineries that run today. Missing would be 32,500 tonnes, or 70 percent.',
  ],
  [
    { stocks: 2, recycling: 50 },
    'Of the 46,500 tonnes used outside China in a year, 14,000 would come from refineries that run today, 600 from recycling and 7,800 from stocks. Missing would be 24,100 tonnes, or 52 percent.',
  ],
  [
    { stocks: 12 },
    'Of the 46,500 tonnes used outside China in a year, 14,000 would come from refineries that run today and 32,500 from stocks. Nothing would be missing.',
  ],
])('%j is told in a sentence', (more, sentence) => {
  expect(sentenceOf(rowsAt(more), phrases, 'en')).toBe(sentence)
})

test('the share that would be enough is told as a whole percent, rounded down', () => {
  expect(enoughSentence(15.05, phrases)).toContain('at most 15 percent')
  expect(enoughSentence(15.99, phrases)).toContain('at most 15 percent')
  expect(enoughSentence(100, phrases)).toContain('whatever part')
})

test.each([
  ['outside', '50% of the world’s, 46,500 tonnes'],
  ['closed', '100%'],
  ['stocks', '1 month, 3,900 tonnes'],
  ['building', '0%, 0 tonnes'],
] as const)('the dial of %s reads %s', (name, text) => {
  expect(valueOf(name, WORLD, { ...START, stocks: 1 }, phrases, 'en')).toBe(text)
})
