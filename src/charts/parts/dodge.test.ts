import { expect, test } from 'vitest'
import { dodge } from './dodge.ts'

const at = (wanted: number, height = 10) => ({ wanted, height })

test('dodge leaves labels alone that do not touch', () => {
  expect(dodge([at(10), at(40)], [0, 100])).toEqual([10, 40])
})
test('dodge parts two labels that want one place evenly', () => {
  expect(dodge([at(50), at(50)], [0, 100], 2)).toEqual([44, 56])
})
test('dodge keeps every label within the bounds', () => {
  expect(dodge([at(0), at(1)], [0, 100], 0)).toEqual([5, 15])
  expect(dodge([at(99), at(100)], [0, 100], 0)).toEqual([85, 95])
})
test('dodge answers in the order given, whatever the places', () => {
  expect(dodge([at(40), at(10)], [0, 100])).toEqual([40, 10])
})
test('dodge never lets labels of uneven height overlap', () => {
  const labels = [at(20, 30), at(22, 12), at(25, 12), at(70, 12), at(71, 40)]
  const places = dodge(labels, [0, 200], 2)
  const boxes = places
    .map((place, k) => [place - labels[k]!.height / 2, place + labels[k]!.height / 2] as const)
    .sort((a, b) => a[0] - b[0])
  for (let k = 1; k < boxes.length; k++) expect(boxes[k]![0]).toBeGreaterThanOrEqual(boxes[k - 1]![1] + 2 - 1e-9)
})
