import { expect, test } from 'vitest'
import { lanesOf, step, type Lanes } from './lanes.ts'
import type { Point } from './points.ts'

/** A row of a table from its texts; the first `heads` cells head it. */
const row = (heads: number, ...texts: string[]): HTMLTableRowElement =>
  ({ cells: texts.map((textContent, k) => ({ tagName: k < heads ? 'TH' : 'TD', textContent })) }) as unknown as HTMLTableRowElement
const point = (row: number, column: number, x = row * 10, y = 0): Point => ({
  row,
  columns: [column],
  x,
  y,
  halfWidth: 0,
  halfHeight: 0,
  reach: 'any',
  bar: false,
  gap: false,
  element: null,
})
const cells = (lanes: Lanes): string[] => lanes.map((lane) => lane.map((p) => `${p.row}/${p.columns[0]}${p.gap ? 'gap' : ''}`).join(' '))
const read = (found: Point | undefined): string => `${found?.row}/${found?.columns[0]}`

const years = ['2020', '2021', '2022'].map((year) => row(1, year, '5', '6'))

test('lanes follow the columns of the table, whatever was drawn first', () => {
  expect(cells(lanesOf([point(1, 2), point(0, 2), point(0, 1)], years.slice(0, 2)))).toEqual(['0/1 1/1gap', '0/2 1/2'])
})

test('panels make lanes of their own, one panel after another', () => {
  const rows = [row(2, 'A', '2020', '5', '6'), row(2, 'A', '2021', '5', '6'), row(2, 'B', '2020', '5', '6')]
  expect(cells(lanesOf([point(2, 2), point(0, 3), point(0, 2), point(1, 2), point(1, 3), point(2, 3)], rows))).toEqual([
    '0/2 1/2',
    '0/3 1/3',
    '2/2',
    '2/3',
  ])
})

test('a value that is missing joins its lane half-way between its neighbours', () => {
  const rows = [row(1, '2020', '5'), row(1, '2021', 'W'), row(1, '2022', '7')]
  expect(lanesOf([point(0, 1, 0, 0), point(2, 1, 100, 40)], rows)[0]![1]).toMatchObject({ row: 1, x: 50, y: 20, gap: true })
})

test('a cell without an observation joins no lane', () => {
  const rows = [row(1, '2020', '5'), row(1, '2021', '–'), row(1, '2022', '7')]
  expect(cells(lanesOf([point(0, 1), point(2, 1)], rows))).toEqual(['0/1 2/1'])
})

const lanes = lanesOf(
  [0, 1, 2].flatMap((r) => [point(r, 1), point(r, 2)]),
  years,
)

test.each([
  ['ArrowRight', '2/2'],
  ['ArrowLeft', '0/2'],
  ['ArrowUp', '1/1'],
  ['ArrowDown', '1/2'],
  ['Home', '0/2'],
  ['End', '2/2'],
])('from the middle of the last lane %s leads to %s', (key, place) => {
  expect(read(step(lanes, lanes[1]![1], key))).toBe(place)
})

test.each([
  ['ArrowRight', '0/1'],
  ['ArrowUp', '0/1'],
  ['Home', '0/1'],
  ['End', '2/1'],
])('from nowhere %s leads to %s', (key, place) => {
  expect(read(step(lanes, undefined, key))).toBe(place)
})

test('at the end of a lane the arrow stays', () => {
  expect(read(step(lanes, lanes[0]![2], 'ArrowRight'))).toBe('2/1')
})

test('a place is found again in a drawing of another width', () => {
  expect(read(step(lanes, { ...lanes[0]![1]!, x: 999 }, 'ArrowRight'))).toBe('2/1')
})

test('with a single lane arrows down and up lead along it', () => {
  expect(read(step([lanes[0]!], lanes[0]![0], 'ArrowDown'))).toBe('1/1')
})

test('a chart without points leads nowhere', () => {
  expect(step([], undefined, 'End')).toBeUndefined()
})

test('Page keys pass ten points and stop at the ends', () => {
  const long: Lanes = [Array.from({ length: 25 }, (_, k) => point(k, 1))]
  const from = (place: number, key: string): string => read(step(long, long[0]![place], key))
  expect([from(3, 'PageDown'), from(20, 'PageDown'), from(13, 'PageUp'), from(3, 'PageUp')]).toEqual(['13/1', '24/1', '3/1', '0/1'])
})
