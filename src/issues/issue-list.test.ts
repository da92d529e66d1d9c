import { expect, test } from 'vitest'
import { issue } from './issue.ts'
import { makeIssueList } from './issue-list.ts'

const fill = (kinds: string) => {
  const list = makeIssueList(2)
  ;[...kinds].forEach((kind, row) => list.add(kind, () => issue('import/value', { file: 'f.csv', row: row + 1 }, `Fault ${kind}.`)))
  return list.issues().map(({ place, message }) => `${place.row} ${message}`)
}

test('issues() gives issues of all kinds in the order in which they were added', () =>
  expect(fill('abab')).toEqual(['1 Fault a.', '2 Fault b.', '3 Fault a.', '4 Fault b.']))
test('issues() keeps so many of each kind, and the last of them says how many more there are', () =>
  expect(fill('aabaaa')).toEqual(['1 Fault a.', '2 Fault a. There are 3 more like it.', '3 Fault b.']))
