import { filterDeficiencyDeuter, filterDeficiencyProt, filterDeficiencyTrit, rgb } from 'culori'
import { expect, test } from 'vitest'
import { SIGHTS } from './sight.data.ts'

const OTHERS = { protan: filterDeficiencyProt(1), deutan: filterDeficiencyDeuter(1), tritan: filterDeficiencyTrit(1) }
const COLOURS = [
  { mode: 'rgb' as const, r: 1, g: 0, b: 0 },
  { mode: 'rgb' as const, r: 0, g: 1, b: 0 },
  { mode: 'rgb' as const, r: 0, g: 0, b: 1 },
]

test.each(Object.keys(SIGHTS) as (keyof typeof SIGHTS)[])('the matrix of %s is the one that culori has', (kind) => {
  // A pure colour picks out one column of the matrix.
  const columns = COLOURS.map((colour) => rgb(OTHERS[kind](colour)))
  const theirs = (['r', 'g', 'b'] as const).map((channel) => columns.map((column) => column[channel]))
  SIGHTS[kind].forEach((row, k) => row.forEach((value, j) => expect(value).toBeCloseTo(theirs[k]![j]!, 5)))
})
test.each(Object.entries(SIGHTS))('%s leaves grey as it is', (_, rows) =>
  rows.forEach((row) => expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5)),
)
