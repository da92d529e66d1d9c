import { expect, test } from 'vitest'
import type { Reference } from '../spec.ts'
import { farReferences, onNumbers, readReferences, type AxisData } from './read-references.ts'

const far = (at: number, data: AxisData, axis: 'x' | 'y' = 'y'): number =>
  farReferences(
    [
      { axis, at, text: 'goal' },
      { axis: axis === 'x' ? 'y' : 'x', at: 1e9, text: 'elsewhere' },
    ].map((reference, nth) => ({ ...reference, nth })) as (Reference & { nth: number })[],
    axis,
    data,
  ).length

test('a reference is refused where the data would be a dot beside it', () => {
  const data = { values: [100, 300], zero: true }
  expect([600, 601, -301, 99_999_999].map((at) => far(at, data))).toEqual([0, 1, 1, 1])
  expect([550, 501, -100, -101].map((at) => far(at, { values: [100, 300] }))).toEqual([1, 1, 0, 1])
})
test('a logarithmic axis measures by powers', () =>
  expect([9_000, 11_000].map((at) => far(at, { values: [10, 300, 100], log: true }))).toEqual([0, 1]))
test('years may reach some years beyond two of them, and not two centuries', () =>
  expect([2030, 1850].map((at) => far(at, { values: [2024, 2025], time: true }, 'x'))).toEqual([0, 1]))
test('a single value is measured by its own size', () => expect([39, 41].map((at) => far(at, { values: [20] }))).toEqual([0, 1]))
test('what is wrong with a reference is told where it stands in the YAML', () => {
  const lines = [
    { axis: 'y', at: 100, text: 'fine' },
    { axis: 'y', at: 'plenty', text: 'no number' },
    { axis: 'y', at: 9e9, text: 'far away' },
  ] as const
  const read = readReferences(lines, { y: onNumbers() }, false)
  const far = farReferences(read.references, 'y', { values: [100, 300] })
  expect([...read.issues, ...far].map(({ place }) => place.field)).toEqual(['references.1', 'references.2'])
})
