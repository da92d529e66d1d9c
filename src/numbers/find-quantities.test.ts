import { expect, test } from 'vitest'
import { findQuantities } from './find-quantities.ts'

/** A text with what needs a check in brackets and what needs none in braces. */
const mark = (text: string): string => {
  let [out, at] = ['', 0]
  for (const { start, end, needsCheck } of findQuantities(text)) {
    const [open, close] = needsCheck ? '[]' : '{}'
    out += `${text.slice(at, start)}${open}${text.slice(start, end)}${close}`
    at = end
  }
  return out + text.slice(at)
}

test.each([
  'China mined about [270,000 tonnes] in {2024}, [69 percent] of the world’s [390,000 tonnes a year].',
  '[One in five] cars, [nine out of ten] magnets, [two thirds] of it, [a third] of voters, a {third} plant.',
  'Output [doubled], rose [threefold], was [halved] and is [10x] what it was, [three times] as much.',
  '{Section 232} and {Executive Order 14241} name the {Boeing 737}, the {F-35}, {Y-90}, {Nd2Fe14B} and {5G}.',
  'Prices rose from [$60] to [$110 a kilogram].',
  'They lie [between $60 and $110], [from 3 to 5 percent], [60–70 %].',
  'By [9:1], [nine to one] or [9 to 1].',
  'It ranked [fifth], the [second-largest], [No. 2] and [third] in the world in the {21st century}.',
  '{No one}, {one of} them, {at first glance}, {second-hand}, {two-faced}, {one day}, {24/7}.',
  'Only [one] mine and [twenty-one] more need [one percent].',
  'On {31 January 2025}, in the {1990s}, at {10:30 a.m.}, {2019–24}, {between 2010 and 2020}.',
  'He paid [US$1.2bn], [€5 million], [25 cents a pound], [400 million dollars], [RMB 20 billion].',
  'It moved [−36 percent], [+5 points], [80 basis points], [3½ miles].',
  '[Dozens] of mines, [hundreds of thousands of dollars], [a dozen] eggs, [most] of the world’s supply, most people.',
  '[2,024 tonnes] and [2000] people in the {2024} elections.',
  `She is [6'2"] or [5 ft 10 in], ran [2 hours 4 minutes 11 seconds] and paid [$3] at {ten minutes past nine}.`,
  '[A quarter to a third] of [16- to 24-year]-olds, [between half and two-thirds], [two to three times].',
  'Storm Leaves [Three] Dead and Hurts [12] in Lagos',
  'It eased [$150] to [$16,310 a tonne], a [3-for-1] split, [1 1/2 cups], [1.5 × 10⁶ km].',
  '[Both] of the world’s smelters closed, [a pair] of large mines opened, and [a trio] of firms bid.',
  '[Both] its refineries stand, there is [one] mine left, and [a quartet] of buyers came.',
  'Both of its editions say so.',
  '[Every other] mine closed, and [every other] rare-earth plant runs.',
  'A pair of swans, both of them, a pair of trousers, both mines and metals, both of the men, the duo and a pair.',
  'It is more than every other mine, and like every other smelter it pays every other week; every other country does.',
  'A string quartet played; {one} man left the room, {one} idea remains, and they pair up.',
  'It costs [1e6 dollars] or [2e9 tonnes]; flats {4e7}, {3e2}; it rose by [3,5 percent], to [1,2 million tonnes].',
  'In its [12th] year it had [a baker’s dozen] mines; now in its {fourth} year, and in his {80th} year.',
  'A rise by the [half]; by the half they led.',
  'The constructor met the {Seven Dwarfs} at {51°23′N}; [one] person was killed and [five] were hurt.',
])('findQuantities(%j)', (marked) => {
  expect(mark(marked.replaceAll(/[[\]{}]/g, ''))).toBe(marked)
})

test('findQuantities names the hedge beside a quantity and leaves it out of the span', () => {
  expect(findQuantities('nearly 70 percent, 16 or more')).toEqual([
    { start: 7, end: 17, kind: 'percent', needsCheck: true, hedge: 'nearly' },
    { start: 19, end: 21, kind: 'count', needsCheck: true, hedge: 'at-least' },
  ])
})

test('findQuantities throws for a language without a lexicon', () => expect(() => findQuantities('1', 'xx')).toThrow('unknown lexicon: xx'))
