import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeTable } from '../data/make-table.ts'
import { exampleCatalogue } from '../facts/example-catalogue.ts'
import { evaluateClaims } from './evaluate-claims.ts'

const base = exampleCatalogue()

/** The example catalogue with other outputs in the table `long`, one country a place, all of 2019. */
function catalogueOf(outputs: readonly number[]) {
  const long = base.datasets.get('long')!
  const [version] = long.versions
  const { head } = version!.table
  const table = makeTable(
    head,
    outputs.map((output, place) => [`A${String(place).padStart(2, '0')}`, 2019, output, null]),
  )
  return { ...base, datasets: new Map([...base.datasets, ['long', { ...long, versions: [{ ...version!, table }] }]]) }
}

const holds = (claim: string, outputs: readonly number[]): boolean => {
  const { claims, issues } = evaluateClaims(
    [{ id: 'x', label: 'X', dataset: 'long', lines: [{ text: claim, place: { file: 'f' } }] }],
    catalogueOf(outputs),
    new Map(),
  )
  expect(issues.every((one) => one.code === 'claim/false')).toBe(true)
  return claims.get('x')!.holds
}

const outputs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 8 })

test('highest holds where no other is as much, joint where none is more', () => {
  fc.assert(
    fc.property(outputs, (some) => {
      const [first, ...others] = some
      expect(holds('highest(output[*,2019], A00)', some)).toBe(others.every((one) => one < first!))
      expect(holds('highest(output[*,2019], A00) joint', some)).toBe(others.every((one) => one <= first!))
      expect(holds('lowest(output[*,2019], A00)', some)).toBe(others.every((one) => one > first!))
    }),
  )
})

test('more_than_others holds where the others add up to less', () => {
  fc.assert(
    fc.property(outputs, ([first, ...others]) => {
      expect(holds('more_than_others(output[*,2019], A00)', [first!, ...others])).toBe(first! > others.reduce((sum, one) => sum + one, 0))
    }),
  )
})
