import { expect, test } from 'vitest'
import { chartDataOf } from '../../charts/chart-data.ts'
import type { ChartTable } from '../../charts/chart-table.ts'
import type { Description } from '../../charts/chart-type.ts'
import { prepare } from '../../charts/facets.ts'
import { loadChartTypes } from '../../build/chart-types.ts'
import { plainExample } from '../../build/plain-example.ts'
import { sentenceFaults } from './sentence.ts'

const types = await loadChartTypes()
const examples = [...types].flatMap(([name, { type, examples: all, schema }]) =>
  all.map((example) => {
    const spec = schema.parse({ dataset: 'example', ...example.spec })
    return { name: `${name}: ${example.name}`, prepared: prepare(type, spec, chartDataOf(plainExample(type, spec, example))) }
  }),
)

test.each(examples)('the sentence of $name is true of its table', ({ prepared }) => {
  expect(sentenceFaults(prepared.description, prepared.table)).toEqual([])
})

const cell = (value: string | number, flags: ChartTable['rows'][number][number]['flags'] = []) => ({ text: String(value), value, flags })
const table: ChartTable = {
  heads: 1,
  columns: [
    { name: 'year', title: 'Year', align: 'start' },
    { name: 'china', title: 'China', unit: 't', align: 'end' },
    { name: 'usa', title: 'United States', unit: 't', align: 'end' },
  ],
  rows: [
    [cell('2020'), cell(140, ['estimated']), cell(39, ['estimated'])],
    [cell('2021'), cell(168, ['estimated']), cell(42, ['estimated'])],
    [cell('2022'), cell(150, ['estimated']), cell(43)],
  ],
}
const said = (row: number, column: number, text: string) => ({ row, column, text })
const china: Description = {
  text: 'Line chart, 2020 to 2022. China: 140 t in 2020, highest at 168 t in 2021, 150 t in 2022.',
  facts: [said(0, 1, '140 t'), said(1, 1, '168 t'), said(2, 1, '150 t')],
}
const change: Description = { text: 'United States 39 t to 42 t, +7.7%.', facts: [said(0, 2, '39 t'), said(0, 1, '140 t')] }

test('a sentence that is true has no fault', () => expect(sentenceFaults(china, table)).toEqual([]))

test.each<[string, Description, string]>([
  ['a value that is not that of its cell', { ...china, facts: [said(1, 1, '140 t'), ...china.facts.slice(1)] }, 'the cell holds "168"'],
  ['a value that is not said', { ...china, facts: [...china.facts, said(0, 2, '39 t')] }, 'does not stand in the sentence'],
  ['a row that is not there', { ...china, facts: [...china.facts, said(7, 2, '39 t')] }, 'which is not there'],
  ['a value from nowhere', { ...china, text: `${china.text} And 999 t.` }, 'the number 999 stands in no cell'],
  [
    'a highest value that is not',
    { ...china, text: china.text.replace('highest at 168 t', '168 t').replace('150 t in', 'highest at 150 t in') },
    '"highest at 150 t" does not hold',
  ],
  ['highest for lowest', { ...china, text: china.text.replace('highest', 'lowest') }, '"lowest at 168 t" does not hold'],
  ['a superlative of no value', { ...china, text: `${china.text} The highest of all.` }, 'does not hold'],
  ['a claim in a form that nothing tests', { ...china, text: `${china.text} It rose.` }, '"rose" claims something that nothing tests'],
  [
    'a universal that one cell contradicts',
    { ...china, facts: [...china.facts, said(2, 2, '43 t')], text: `${china.text} United States 43 t. All values are estimated.` },
    'not all values are estimated: "43" is not',
  ],
  ['a count of firm values', { ...china, text: `${china.text} All but 2 of the values are estimated.` }, '0 values are not estimated'],
  [
    'a row that is not ranked and not told',
    {
      ...china,
      text: china.text.replace('highest at 168 t', '168 t').replace('150 t in', 'highest at 150 t in'),
      facts: china.facts.filter(({ row }) => row !== 1),
      apart: [1],
    },
    'row 2 is left out of what is ranked, and is not told',
  ],
  ['a highest value that stands apart', { ...china, apart: [1] }, '"highest at 168 t" does not hold'],
  [
    'values worked out that are not',
    { ...china, text: `${china.text} All but 0 of the values are estimated or projected.` },
    'no value is projected',
  ],
  ['a change that its values do not make', change, 'stands in no cell'],
  [
    'a fit that goes the other way',
    {
      text: 'Dots 140 t and 39 t; 168 t and 42 t. A line fitted by least squares falls through the dots.',
      facts: [said(0, 1, '140 t'), said(0, 2, '39 t'), said(1, 1, '168 t'), said(1, 2, '42 t')],
    },
    'no line through the dots falls',
  ],
])('%s is found', (_, description, fault) => expect(sentenceFaults(description, table).join('; ')).toContain(fault))

test('a change is the one between the two values said of its row', () => {
  const pair: Description = { text: 'China 140 t, then United States 39 t, −72%.', facts: [said(0, 1, '140 t'), said(0, 2, '39 t')] }
  expect(sentenceFaults(pair, table)).toEqual([])
  expect(sentenceFaults({ ...pair, text: pair.text.replace('72', '71') }, table)).toEqual([
    'the number 71 stands in no cell and counts nothing in the table',
  ])
})

test('what is said of all values holds where it does', () =>
  expect(sentenceFaults({ ...china, text: `${china.text} All values are estimated.` }, table)).toEqual([]))
