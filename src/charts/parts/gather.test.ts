import { expect, test } from 'vitest'
import { FARTHEST, gather } from './gather.ts'

const marks = (...ys: number[]) => ys.map((y) => ({ y, strong: false }))
const column = { room: [0, 300] as [number, number], gap: 3, heightOf: () => 16 }
const heights = (groups: { y: number }[][]): number[][] => groups.map((group) => group.map(({ y }) => y))

test('marks whose labels stay near have one each, from the top down', () =>
  expect(heights(gather(marks(50, 20, 52), column))).toEqual([[20], [50], [52]]))
test('marks in a crowd share a label, those nearest to each other first, and others keep theirs', () => {
  const groups = heights(gather(marks(10, 11, 280, 281, 282, 283, 290, 299, 299, 299, 299), column))
  expect(groups.slice(0, 2)).toEqual([[10], [11]])
  expect(groups.at(-1)).toEqual([299, 299, 299, 299])
  expect(groups.length).toBeLessThan(11)
})
test('a mark that carries the finding shares its label last', () => {
  const crowd = marks(150, 151, 152, 153, 154, 155).map((mark) => ({ ...mark, strong: mark.y === 152 }))
  expect(heights(gather(crowd, column))).toContainEqual([152])
})
test('labels that have no room one under another are gathered until they have', () =>
  expect(gather(marks(0, 20, 40), { ...column, room: [0, 40] }).length).toBe(2))
test('the largest distance is about two lines', () => expect(FARTHEST).toBe(36))
