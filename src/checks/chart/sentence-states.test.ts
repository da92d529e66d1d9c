import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { loadChartTypes } from '../../build/chart-types.ts'
import type { Datum } from '../../charts/chart-type.ts'
import { prepare } from '../../charts/facets.ts'
import { sentenceFaults } from './sentence.ts'

const types = await loadChartTypes()

/** A row of any state that a record knows: read, worked out, a bound, or not there for one reason or another. */
const state = fc.oneof(
  fc.record({
    y: fc.integer({ min: -40, max: 40 }),
    flags: fc.subarray<Datum['flags'][number]>(['estimated', 'projected', 'derived'], { maxLength: 2 }),
  }),
  fc.record({ y: fc.integer({ min: 0, max: 90 }), flags: fc.constantFrom<Datum['flags'][number][]>(['over'], ['under', 'estimated']) }),
  fc.record({ y: fc.constant(null), flags: fc.constantFrom<Datum['flags'][number][]>(['withheld'], ['net-exporter'], ['not-available']) }),
)
const rowsOf = (states: readonly { y: number | null; flags: Datum['flags'] }[], panels: number): Datum[] =>
  states.map(({ y, flags }, k) => datumOf(`Row ${String.fromCharCode(65 + (k % 26))}${k}`, y, { flags, facet: `P${k % panels}` }))

const told = (type: string, more: Record<string, unknown>, data: Datum[]) => {
  const { type: own, schema } = types.get(type)!
  const spec = schema.parse({ type, dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', ...more })
  return prepare(own, spec, chartOf(data))
}

test.each<[string, Record<string, unknown>, number]>([
  ['histogram', {}, 1],
  ['histogram', { step: 20, highlight: ['Row A0', 'Row B1'] }, 1],
  ['histogram', { bins: 40 }, 1],
  ['lollipop', { sort: '-value' }, 1],
  ['lollipop', { highlight: ['Row A0'] }, 1],
  ['lollipop', { facet: 'panel' }, 3],
])('whatever its rows hold, the sentence of a %s %j is true', (type, more, panels) => {
  fc.assert(
    fc.property(fc.array(state, { minLength: 1, maxLength: 60 }), (states) => {
      const { issues, description, table } = told(type, more, rowsOf(states, panels))
      if (issues.length === 0) expect(sentenceFaults(description, table)).toEqual([])
    }),
    { numRuns: 150, seed: 5 },
  )
})

test('most are of those in bins where more are in none, and bins that hold as many are told together', () => {
  const exact = [1, 2, 11, 12, 21].map((y, k) => datumOf(`E${k}`, y))
  const bounds = [30, 31, 32].map((y, k) => datumOf(`B${k}`, y, { flags: ['over'] }))
  expect(told('histogram', { step: 10 }, [...exact, ...bounds]).description.text).toContain(
    'Of those in bins, most, 2, stand in each of 2 bins: 0 to under 10 t, 10 to under 20 t. In no bin, only a bound is published: 3.',
  )
})

test('values that we worked out are said to be so, in the sentence and in the key', () => {
  const data = Array.from({ length: 12 }, (_, k) => datumOf(`K${k}`, k + 1, { flags: k === 4 ? [] : k < 3 ? ['derived'] : ['estimated'] }))
  const { description, key } = told('lollipop', {}, data)
  expect(description.text).toContain('All but 1 of the values are estimated or worked out by us.')
  expect(key.map(({ text }) => text)).toEqual(['in a thin ring: not estimated or worked out by us, as all others are'])
})
