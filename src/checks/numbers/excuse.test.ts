import { expect, test } from 'vitest'
import { excuseFor, idleExcuses, makeExcuses } from './excuse.ts'

const made = (pattern: string, example: string) =>
  makeExcuses({ excuses: [{ pattern, why: 'why', example }] }, (path) => ({ file: 'excuses.yaml', field: String(path.at(-1)) }))
const told = (pattern: string, example: string) =>
  made(pattern, example).issues.map(({ level, message, place }) => [level, place.field, message])

test('a pattern that fits its example excuses', () => expect(told('start at zero', 'It does not start at zero.')).toEqual([]))

test.each([
  ['start at (zero', 'start at zero', [['error', 'pattern', 'this pattern cannot be used']]],
  ['(zero)?', 'start at zero', [['error', 'pattern', 'this pattern cannot be used']]],
  ['start at zero', 'It starts at zero.', [['error', 'example', 'the example does not fit its pattern']]],
  ['start at', 'It does start at zero.', [['warn', 'example', 'the example holds no number that needs this excuse']]],
  ['in 2024', 'It was in 2024.', [['warn', 'example', 'the example holds no number that needs this excuse']]],
])('the pattern %j with the example %j', (pattern, example, expected) => expect(told(pattern, example)).toEqual(expected))

test('a number is excused where the pattern holds all of it', () => {
  const { excuses } = made('start at [a-z]+', 'It does start at zero.')
  const text = 'May start at zero, may start at forty-four mines'
  const at = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length]
  expect(excuseFor(text, ...at('zero'), excuses)?.why).toBe('why')
  expect(excuseFor(text, ...at('forty-four'), excuses)).toBeUndefined()
})

test('a pattern that excuses nothing is told', () => {
  const { excuses } = made('start at zero', 'It does not start at zero.')
  expect(idleExcuses(excuses, new Set(excuses))).toEqual([])
  expect(idleExcuses(excuses, new Set())).toMatchObject([{ code: 'numbers/idle-excuse', level: 'warn', got: 'start at zero' }])
})
