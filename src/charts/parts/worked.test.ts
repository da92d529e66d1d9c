import { expect, test } from 'vitest'
import type { Flag } from '../../data/flags.ts'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { roughApart, roughWords, rowsOfAll, workedApart, workedFlags, workedWords } from './worked.ts'

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
test.each<[string, Flag[][], boolean[], string]>([
  [
    'all three among what is read',
    [['estimated'], ['derived'], ['projected'], []],
    [true, true, true, false],
    'estimated or derived or projected',
  ],
  ['shares of projections among shares', [['projected', 'derived'], ['derived']], [true, false], 'projected'],
  ['estimates among projections', [['estimated'], ['projected']], [true, false], 'estimated'],
  ['shares of estimates among shares', [['estimated', 'derived'], ['derived']], [true, false], 'estimated'],
  ['nothing where we reckon all', [['derived'], ['derived']], [false, false], ''],
  ['nothing where all are projected', [['projected'], ['projected']], [false, false], ''],
])('set apart with projections: %s', (_what, flags, expected, words) => {
  const data = flags.map((own) => ({ y: 1, flags: own }))
  const apart = roughApart(data)
  expect(data.map((one) => apart(one.flags))).toEqual(expected)
  expect(roughWords(data.filter((one) => apart(one.flags)))).toBe(words)
})
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
test('the rows of all panels decide, each panel reckoned by itself', () => {
  const rows = [datumOf('A', 1, { facet: 'F' }), datumOf('B', 3, { facet: 'G' }), datumOf('C', 4, { facet: 'F' })]
  const chart = chartOf([rows[1]!], 't', { shared: { y: [1, 4], xs: [], rows } })
  const sums = rowsOfAll(chart, ({ data }) => [
    datumOf(
      'sum',
      data.reduce((sum, { y }) => sum + y!, 0),
    ),
  ])
  expect([rowsOfAll(chart).length, sums.map(({ y }) => y)]).toEqual([3, [5, 3]])
  expect(rowsOfAll(chartOf([rows[1]!]))).toEqual([rows[1]])
})
