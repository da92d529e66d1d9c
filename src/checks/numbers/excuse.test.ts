import { expect, test } from 'vitest'
import { excuseFor, idleExcuses, makeExcuses } from './excuse.ts'

const made = (pattern: string, example: string) =>
  makeExcuses({ excuses: [{ pattern, why: 'why', example }] }, (path) => ({ file: 'excuses.yaml', field: String(path.at(-1)) }))
const told = (pattern: string, example: string) =>
  made(pattern, example).issues.map(({ level, message, place }) => [level, place.field, message])

test('a pattern that fits its example excuses', () => expect(told('lot of \\d+', 'A lot of 44 ingots')).toEqual([]))

test.each([
  ['lot of (', 'A lot of 44', [['error', 'pattern', 'this pattern cannot be used']]],
  ['(lot)?', 'A lot of 44', [['error', 'pattern', 'this pattern cannot be used']]],
  ['lots of \\d+', 'A lot of 44', [['error', 'example', 'the example does not fit its pattern']]],
  ['lot of', 'A lot of 44', [['warn', 'example', 'the example holds no number that needs this excuse']]],
  ['in 2024', 'It was in 2024.', [['warn', 'example', 'the example holds no number that needs this excuse']]],
])('the pattern %j with the example %j', (pattern, example, expected) => expect(told(pattern, example)).toEqual(expected))

test('a number is excused where the pattern holds all of it', () => {
  const { excuses } = made('lot of [a-z]+', 'A lot of forty ingots')
  const text = 'A lot of forty ingots, a lot of fifty-four mines'
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
  expect(excuseFor(text, ...at('forty'), excuses)?.why).toBe('why')
  expect(excuseFor(text, ...at('fifty-four'), excuses)).toBeUndefined()
})

test('a pattern that excuses nothing is told', () => {
  const { excuses } = made('lot of \\d+', 'A lot of 44 ingots')
  expect(idleExcuses(excuses, new Set(excuses))).toEqual([])
  expect(idleExcuses(excuses, new Set())).toMatchObject([{ code: 'numbers/idle-excuse', level: 'warn', got: 'lot of \\d+' }])
})
