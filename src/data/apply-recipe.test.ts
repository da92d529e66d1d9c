import { expect, test } from 'vitest'
import { applyRecipe, checkRecipe } from './apply-recipe.ts'
import type { InputRow } from './apply-recipe.ts'
import { recipe as recipeSchema } from './recipe-schema.ts'
import { datasetRecord } from './record-schema.ts'

const record = datasetRecord.parse({
  title: 'Mines',
  description: 'Output.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'A country.' },
    { name: 'year', title: 'Year', type: 'year', description: 'A year.' },
    { name: 'output', title: 'Output', type: 'number', unit: 't', description: 'Tonnes.', flags: ['estimated', 'derived', 'withheld'] },
  ],
  primaryKey: ['country', 'year'],
  sources: ['survey'],
  licence: { name: 'x', title: 'x' },
})

const base = {
  input: 'A file.',
  select: { proof: 'official' },
  fields: {
    country: { column: 'Country', countries: { aliases: { Burma: 'MMR' } } },
    year: { column: 'Year' },
    output: { column: 'Output' },
    output_flag: { column: 'Mark', map: { e: 'estimated', d: 'derived', W: 'withheld' } },
  },
  versions: { 2026: { where: { Edition: '2026' }, edition: 'Survey 2026', published: '2026-02-06', sources: ['survey'] } },
}

const COLUMNS = ['Country', 'Year', 'Output', 'Mark', 'Edition', 'proof']
const cells = { Country: 'China', Year: '2024', Output: '270,000', Mark: '', Edition: '2026', proof: 'official' }
const codes = new Map([
  ['China', 'CHN'],
  ['Myanmar', 'MMR'],
])

function apply(changes: Partial<Record<string, string>>[], fields: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const recipe = recipeSchema.parse({ ...base, fields: { ...base.fields, ...fields }, ...more })
  const rows = changes.map((change, place): InputRow => ({ row: place + 1, cells: { ...cells, ...change } as Record<string, string> }))
  return applyRecipe(recipe, record, { rows, file: 'input.csv' }, { dataset: 'mines', version: '2026', codes })
}

test('applyRecipe(…) reads a plain row', () => expect(apply([{}])).toMatchObject({ rows: [['CHN', 2024, 270_000, null]], issues: [] }))
test('applyRecipe(…) takes head and units from the recipe’s version and the record', () =>
  expect(apply([{}]).head).toMatchObject({
    dataset: 'mines',
    version: '2026',
    edition: 'Survey 2026',
    primaryKey: ['country', 'year'],
    fields: [{ name: 'country' }, { name: 'year' }, { name: 'output', unit: 't' }, { name: 'output_flag', type: 'string' }],
  }))
test('applyRecipe(…) leaves out what is not selected and what belongs to another version', () =>
  expect(apply([{}, { proof: 'hearsay' }, { Edition: '2025' }]).rows).toHaveLength(1))
test('applyRecipe(…) knows a country by the source’s own name', () => expect(apply([{ Country: 'Burma' }]).rows[0]?.[0]).toBe('MMR'))
test('applyRecipe(…) reports a country that nobody knows, with row and column', () =>
  expect(apply([{}, { Country: 'Chnia' }]).issues).toMatchObject([
    { code: 'import/value', place: { file: 'input.csv', row: 2, field: 'Country' }, got: 'Chnia' },
  ]))
test('applyRecipe(…) turns several marks into flags in the order of the list', () =>
  expect(apply([{ Mark: 'd;e' }]).rows[0]?.[3]).toBe('estimated derived'))
test('applyRecipe(…) reports a mark that the recipe does not know', () =>
  expect(apply([{ Mark: 'q' }]).issues).toMatchObject([{ place: { field: 'Mark' }, got: 'q', expected: 'e, d, W' }]))
test('applyRecipe(…) leaves a missing number missing', () =>
  expect(apply([{ Output: '', Mark: 'W' }]).rows[0]).toEqual(['CHN', 2024, null, 'withheld']))
test('applyRecipe(…) turns a blank into zero only when the recipe says so', () =>
  expect(apply([{ Output: '' }], { output: { column: 'Output', blank: 0 } }).rows[0]?.[2]).toBe(0))
test('applyRecipe(…) reports a number that is none, and goes on', () =>
  expect(apply([{ Output: '27O' }, { Output: '1,23' }, { Output: '5' }]).issues.map(({ got }) => got)).toEqual(['27O', '1,23']))
test('applyRecipe(…) multiplies by the factor', () =>
  expect(apply([{ Output: '270' }], { output: { column: 'Output', factor: 1000 } }).rows[0]?.[2]).toBe(270_000))
test('applyRecipe(…) takes the first case that holds before the column', () =>
  expect(
    apply([{}], {
      output: {
        column: 'Output',
        cases: [
          { where: { Year: '2025' }, value: 1 },
          { where: { Country: 'China' }, value: 2 },
        ],
      },
    }).rows[0]?.[2],
  ).toBe(2))
test('applyRecipe(…) rewrites by the first pattern that matches the whole text', () =>
  expect(
    apply([{ Year: 'FY 2024' }], {
      year: {
        column: 'Year',
        rewrite: [
          { pattern: '20\\d\\d', to: '1900' },
          { pattern: 'FY (\\d{4})', to: '$1' },
        ],
      },
    }).rows[0]?.[1],
  ).toBe(2024))
test('applyRecipe(…) reports a text that no pattern matches', () =>
  expect(apply([{ Year: 'last' }], { year: { column: 'Year', rewrite: [{ pattern: '\\d{4}', to: '$&' }] } }).issues).toMatchObject([
    { got: 'last' },
  ]))
test('applyRecipe(…) reports a text that a map does not list', () =>
  expect(apply([{}], { country: { column: 'Country', map: { Chile: 'CHL' } } }).issues).toMatchObject([
    { got: 'China', expected: 'Chile' },
  ]))
test('applyRecipe(…) reports a value of another type', () =>
  expect(apply([{ Year: '24' }]).issues).toMatchObject([{ code: 'import/type', got: '24', expected: 'year' }]))
test('applyRecipe(…) adds the recipe’s own rows', () =>
  expect(apply([{}], {}, { rows: [{ country: 'WLD', year: 2024, output: 1 }] }).rows[1]).toEqual(['WLD', 2024, 1, null]))
test('applyRecipe(…) reports an input without any row of the version', () =>
  expect(apply([{ Edition: '2027' }]).issues).toMatchObject([{ code: 'import/empty' }]))

const check = (fields: Record<string, unknown>, columns = COLUMNS) =>
  checkRecipe(recipeSchema.parse({ ...base, fields }), record, { columns, file: 'input.csv' }, 'recipe.yaml')

test('checkRecipe(…) finds nothing in a recipe that fits', () => expect(check(base.fields)).toEqual([]))
test('checkRecipe(…) reports a column that the input lacks', () =>
  expect(
    check(
      base.fields,
      COLUMNS.filter((name) => name !== 'proof'),
    ),
  ).toMatchObject([{ code: 'import/column', place: { file: 'input.csv', field: 'proof' } }]))
test('checkRecipe(…) reports a field that nobody fills', () => {
  const { country, year, output } = base.fields
  expect(check({ country, year, output })).toMatchObject([{ code: 'import/recipe', place: { file: 'recipe.yaml', field: 'output_flag' } }])
})
test('checkRecipe(…) reports a field that the record does not have', () =>
  expect(check({ ...base.fields, weight: { column: 'Output' } })).toMatchObject([{ place: { file: 'recipe.yaml', field: 'weight' } }]))
test('applyRecipe(…) writes several texts of a cell with one space between, without those left out', () =>
  expect(
    apply([{ Country: 'China; Burma;Atlantis' }], {
      country: { column: 'Country', countries: { aliases: { Burma: 'MMR' } }, several: { leave_out: ['Atlantis'] } },
    }).rows[0]?.[0],
  ).toBe('CHN MMR'))
test('applyRecipe(…) leaves a cell empty when all of its several texts are left out', () =>
  expect(
    apply([{ Country: 'Atlantis' }], { country: { column: 'Country', several: { leave_out: ['Atlantis'] } } }).rows[0]?.[0],
  ).toBeNull())
test('applyRecipe(…) reports the one of several texts that it does not know', () =>
  expect(apply([{ Country: 'China;Chnia' }], { country: { column: 'Country', countries: {}, several: {} } }).issues).toMatchObject([
    { got: 'Chnia' },
  ]))
test('applyRecipe(…) multiplies a row by the factor of the first conditions that hold, and others by nothing', () =>
  expect(
    apply(
      [
        { Output: '4.35', proof: 'official' },
        { Output: '62', Year: '2025' },
      ],
      {
        output: { column: 'Output', factor: [{ where: { Year: '2024' }, by: 1000 }] },
      },
    ).rows.map((row) => row[2]),
  ).toEqual([4350, 62]))
test('applyRecipe(…) says in the head that a table is compiled where the record does, and else is silent', () => {
  const target = { dataset: 'mines', version: '2026', codes }
  const recipe = recipeSchema.parse(base)
  expect(applyRecipe(recipe, { ...record, compiled: true }, { rows: [], file: 'input.csv' }, target).head.compiled).toBe(true)
  expect(applyRecipe(recipe, record, { rows: [], file: 'input.csv' }, target).head).not.toHaveProperty('compiled')
})
