import { expect, test } from 'vitest'
import type { Flag } from '../../data/flags.ts'
import { workedApart, workedFlags, workedWords } from './worked.ts'

const marked = (...flags: Flag[][]): boolean[] => {
  const apart = workedApart(flags.map((own) => ({ y: 1, flags: own })))
  return flags.map((own) => apart(own))
}

test.each<[string, Flag[][], boolean[]]>([
  ['estimates among what is read', [['estimated'], []], [true, false]],
  ['what we reckon among what is read', [['derived'], []], [true, false]],
  ['both among what is read', [['estimated'], ['derived'], []], [true, true, false]],
  ['shares of estimates among shares', [['estimated', 'derived'], ['derived']], [true, false]],
  ['nothing where all are estimates', [['estimated'], ['estimated', 'derived']], [false, false]],
  ['nothing where we reckon all', [['derived'], ['derived']], [false, false]],
  ['nothing where all are read', [[], ['partial']], [false, false]],
])('set apart: %s', (_what, flags, expected) => expect(marked(...flags)).toEqual(expected))
test('a value that is not there decides nothing', () => {
  const apart = workedApart([
    { y: null, flags: ['withheld'] },
    { y: 1, flags: ['estimated'] },
  ])
  expect(apart(['estimated'])).toBe(false)
})
test('a share of an estimate is called an estimate', () => {
  expect(workedFlags([{ flags: ['estimated', 'derived'] }])).toEqual(['estimated'])
  expect(workedWords([{ flags: ['estimated'] }, { flags: ['derived'] }])).toBe('estimated, or worked out by us')
})
