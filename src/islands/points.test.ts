import { expect, test } from 'vitest'
import { pathCorners, pointAt, type Point } from './points.ts'

test.each([
  [
    'M10,20L30,40',
    [
      [10, 20],
      [30, 40],
    ],
  ],
  [
    'M10,20L30.5,-4',
    [
      [10, 20],
      [30.5, -4],
    ],
  ],
  [
    'M0,1H5V7',
    [
      [0, 1],
      [5, 1],
      [5, 7],
    ],
  ],
  [
    'M0,1L2,3 4,5Z',
    [
      [0, 1],
      [2, 3],
      [4, 5],
    ],
  ],
  [
    'M0,0C1,1,2,2,3,3',
    [
      [0, 0],
      [3, 3],
    ],
  ],
])('the corners of %s', (d, corners) => {
  expect(pathCorners(d)).toEqual(corners)
})

const base: Point = { row: 0, columns: [1], x: 0, y: 0, halfWidth: 0, halfHeight: 0, reach: 'any', bar: false, gap: false, element: null }
const at = (points: Partial<Point>[], x: number, y: number, under: Element | null = null): number | undefined =>
  pointAt(
    points.map((point, row) => ({ ...base, row, ...point })),
    x,
    y,
    under,
  )?.row
const mark = { closest: () => mark } as unknown as Element

test('the nearest point of a line is read from everywhere', () => {
  expect(at([{ x: 0 }, { x: 100 }], 70, 300)).toBe(1)
})

test('a bar is near over its whole length, not at its middle only', () => {
  expect(
    at(
      [
        { x: 200, y: 10, halfWidth: 200, halfHeight: 8 },
        { x: 20, y: 40, halfWidth: 20, halfHeight: 8 },
      ],
      390,
      12,
    ),
  ).toBe(0)
})

test('in the row of a lying bar that bar is read, not its longer neighbour', () => {
  expect(
    at(
      [
        { x: 200, y: 10, halfWidth: 200, halfHeight: 8, bar: 'lying' },
        { x: 20, y: 40, halfWidth: 20, halfHeight: 8, bar: 'lying' },
      ],
      300,
      36,
    ),
  ).toBe(1)
})

test('in the column of a standing bar that bar is read, not its higher neighbour', () => {
  expect(
    at(
      [
        { x: 10, y: 200, halfWidth: 8, halfHeight: 200, bar: 'standing' },
        { x: 40, y: 380, halfWidth: 8, halfHeight: 20, bar: 'standing' },
      ],
      36,
      100,
    ),
  ).toBe(1)
})

test('a dot is not read from afar', () => {
  expect(at([{ reach: 'near', halfWidth: 5, halfHeight: 5 }], 60, 0)).toBeUndefined()
})

test('a dot is read from close by', () => {
  expect(at([{ reach: 'near', halfWidth: 5, halfHeight: 5 }], 40, 0)).toBe(0)
})

test('an area is read from within, though the middle of another is nearer', () => {
  expect(
    at(
      [
        { x: 0, reach: 'on' },
        { x: 90, reach: 'on', element: mark },
      ],
      5,
      0,
      mark,
    ),
  ).toBe(1)
})

test('beside areas nothing is read', () => {
  expect(at([{ x: 0, reach: 'on' }], 1, 1)).toBeUndefined()
})
