import { expect, test } from 'vitest'
import type { Chart } from '../../charts/chart.ts'
import { chartSpecSchema, type ChartSpec } from '../../charts/spec.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { makeTable } from '../../data/make-table.ts'
import { datasetRecord } from '../../data/record-schema.ts'
import { checkChart, traitsOf, type Traits } from './index.ts'
import { checkPlaceholder, DOUBT, PLACEHOLDER } from './placeholder.ts'

const record = datasetRecord.parse({
  title: 'Shares',
  description: 'Shares by definition.',
  fields: [
    { name: 'country', title: 'Country', type: 'string', description: 'Country.' },
    { name: 'definition', title: 'What is counted', type: 'string', description: 'What is counted.' },
    { name: 'share', title: 'Share', type: 'number', unit: 'percent', description: 'Share.' },
    { name: 'confidence', title: 'Confidence', type: 'string', description: 'How sure.' },
  ],
  primaryKey: ['country', 'definition'],
  sources: ['a'],
  licence: { name: 'CC-BY-4.0', title: 'CC BY 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
  rules: [
    { id: 'one-definition', text: 'Never mix two definitions.', fields: ['definition'] },
    { id: 'no-old', text: 'Old rows are superseded.', unsummed: { country: ['OLD'] } },
    { id: 'no-top', text: 'Top three overlaps.', overlaps: { country: ['TOP3'] } },
  ],
})
const head = {
  dataset: 'shares',
  version: '2026',
  edition: 'E',
  published: '2026',
  fields: [
    { name: 'country', type: 'string' as const },
    { name: 'definition', type: 'string' as const },
    { name: 'share', type: 'number' as const, unit: 'percent' },
    { name: 'confidence', type: 'string' as const },
  ],
  primaryKey: ['country', 'definition'],
  sources: ['a'],
}
const ROWS = [
  ['CHN', 'all', 70, 'high'],
  ['CHN', 'magnet', 60, 'high'],
  ['TOP3', 'all', 85, 'high'],
  ['USA', 'all', 12, 'high'],
]

function catalogueOf(rows: readonly (string | number)[][]): Catalogue {
  const dataset: Dataset = { id: 'shares', record, versions: [{ id: '2026', file: 'f.json', table: makeTable(head, rows) }] }
  return { datasets: new Map([['shares', dataset]]), sources: new Map() }
}

function issuesOf(spec: Record<string, unknown>, catalogue: Catalogue, traits: Partial<Traits> = {}): ReturnType<typeof checkChart> {
  const parsed = chartSpecSchema
    .loose()
    .parse({ type: 'bar', dataset: 'shares', x: 'country', y: 'share', title: 'T', subtitle: 'S', ...spec })
  const chart = { id: 'c', file: 'c.yaml', spec: parsed, placeOf: () => ({ file: 'c.yaml', line: 1, column: 1 }) } as unknown as Chart
  const sums = ['stack', 'percent'].includes(String(spec.arrange))
  return checkChart(chart, catalogue, { extra: [], sums, ...traits })
}

const codes = (spec: Record<string, unknown>, rows = ROWS, traits: Partial<Traits> = {}): string[] =>
  issuesOf(spec, catalogueOf(rows), traits).map((item) => item.code)

test('a chart on one definition passes', () => expect(codes({ where: { definition: 'all' } })).toEqual([]))
test('a series over two definitions is refused', () => expect(codes({})).toEqual(['chart/mixing']))
test('a definition that is a channel may stand beside another', () => expect(codes({ series: 'definition' })).toEqual([]))
test('a chart of words passes where each mark says what a rule keeps apart, and only there', () => {
  const words = { y: undefined, x: 'country' }
  const reads = (field: string, y?: string) => traitsOf({ extraFields: () => [field] }, { y } as ChartSpec)
  expect(codes(words, ROWS, reads('definition'))).toEqual([])
  expect(codes(words, ROWS, reads('confidence'))).toEqual(['chart/mixing'])
  expect(codes({}, ROWS, reads('definition', 'share'))).toEqual(['chart/mixing'])
})
test('a stack with an overlapping aggregate is refused', () =>
  expect(codes({ where: { definition: 'all' }, arrange: 'stack' })).toEqual(['chart/overlap']))
test('a stack with superseded rows is refused, bars side by side are not', () => {
  const rows = [...ROWS, ['OLD', 'all', 3, 'high']]
  const where = { definition: 'all', country: ['CHN', 'OLD', 'USA'] }
  expect(codes({ where, arrange: 'stack' }, rows)).toEqual(['chart/unsummed'])
  expect(codes({ where }, rows)).toEqual([])
})
test('past years may lead up to one scenario over time, and to no second one', () => {
  const rule = { id: 'one-scenario', text: 'Never join scenarios.', fields: ['scenario'], before: { scenario: ['historical'] } }
  const fields = ['scenario', 'year', 'share'].map(
    (name) => record.fields.find((field) => field.name === name) ?? { ...record.fields[0]!, name },
  )
  const made = { ...record, fields, primaryKey: ['scenario', 'year'], rules: [{ ...rule }] }
  const table = (rows: (string | number)[][]) =>
    makeTable(
      { ...head, fields: fields.map(({ name }) => ({ name, type: name === 'share' ? 'number' : 'string' })), primaryKey: made.primaryKey },
      rows,
    )
  const spec = chartSpecSchema.loose().parse({ type: 'line', dataset: 'shares', x: 'year', y: 'share', title: 'T', subtitle: 'S' })
  const chart = { id: 'c', file: 'c.yaml', spec, placeOf: () => ({ file: 'c.yaml', line: 1, column: 1 }) } as unknown as Chart
  const codesOf = (rows: (string | number)[][]) => {
    const dataset: Dataset = { id: 'shares', record: made, versions: [{ id: '2026', file: 'f.json', table: table(rows) }] }
    return checkChart(chart, { datasets: new Map([['shares', dataset]]), sources: new Map() }, { extra: [], sums: false }).map(
      ({ code }) => code,
    )
  }
  const past = ['historical', '2025', 5]
  expect(codesOf([past, ['base', '2030', 6]])).toEqual([])
  expect(codesOf([past, ['base', '2030', 6], ['high', '2040', 7]])).toEqual(['chart/mixing'])
  expect(codesOf([past, ['base', '2025', 6]])).toEqual(['chart/mixing'])
})
test('a whole that the drawing keeps apart may stand beside its parts, another may not', () => {
  const stack = { where: { definition: 'all' }, arrange: 'stack' }
  expect(codes(stack, ROWS, { apart: ['TOP3'] })).toEqual([])
  expect(codes(stack, ROWS, { apart: ['CHN'] })).toEqual(['chart/overlap'])
})
test('two definitions may stand in one series where the name of each mark prints them', () =>
  expect(codes({}, ROWS, { printed: ['definition'] })).toEqual([]))
test('an unknown dataset is named', () => expect(codes({ dataset: 'share' })).toEqual(['chart/unknown-dataset']))
test('an unknown version is named', () => expect(codes({ dataset: 'shares@2025' })).toEqual(['chart/unknown-version']))
test('an unknown field is named', () => expect(codes({ x: 'land', where: { definition: 'all' } })).toEqual(['chart/unknown-field']))
test('text on y is refused', () => expect(codes({ y: 'definition', where: { definition: 'all' } })).toEqual(['chart/not-a-number']))
test('a unit of another dimension is refused', () =>
  expect(codes({ y: { field: 'share', unit: 't' }, where: { definition: 'all' } })).toEqual(['chart/unit']))
test.each([
  ['%', 'did you mean "percent"?; left out, the unit is percent'],
  ['mm', 'there are ratio, percent, ppm; left out, the unit is percent'],
])('the unit %s is answered with %s', (unit, hint) =>
  expect(issuesOf({ y: { field: 'share', unit }, where: { definition: 'all' } }, catalogueOf(ROWS))).toMatchObject([{ got: unit, hint }]),
)
test('a unit in capitals is answered with the one meant', () =>
  expect(issuesOf({ y: { field: 'share', unit: 'Percent' }, where: { definition: 'all' } }, catalogueOf(ROWS))).toMatchObject([
    { got: 'Percent', hint: 'did you mean "percent"?; left out, the unit is percent' },
  ]))
test('the name of a country is answered with its code', () => {
  const fields = ['code', 'name', 'aliases'].map((name) => ({ name, type: 'string' as const }))
  const table = makeTable({ ...head, dataset: 'countries', fields, primaryKey: ['code'] }, [['USA', 'United States', 'America']])
  const countries: Dataset = { id: 'countries', record, versions: [{ id: '2026', file: 'c.json', table }] }
  const { datasets, sources } = catalogueOf(ROWS)
  const catalogue = { datasets: new Map([...datasets, ['countries', countries]]), sources }
  expect(issuesOf({ where: { definition: 'all', country: ['America'] } }, catalogue)).toMatchObject([
    { code: 'chart/unknown-code', got: 'America', hint: 'did you mean "USA"?' },
  ])
})
test('an unknown field under where is named, and nothing breaks', () =>
  expect(codes({ where: { kind: 'mining' }, highlight: ['CHN'] })).toContain('chart/unknown-field'))
test('a code that no row holds is named', () => expect(codes({ where: { definition: 'alls' } })).toEqual(['chart/unknown-code']))
test('a highlighted code that no row holds is named', () =>
  expect(codes({ where: { definition: 'all' }, highlight: ['CHI'] })).toEqual(['chart/unknown-code']))
test('a definition that belongs to each category may stand beside another, if the chart says so', () => {
  expect(codes({ where: { country: ['CHN', 'USA'] }, beside: ['definition'] })).toEqual(['chart/mixing'])
  expect(codes({ x: 'definition', where: { country: 'CHN' } })).toEqual([])
})
test('a highlighted code that where leaves out is named', () =>
  expect(codes({ where: { definition: 'all', country: ['CHN', 'TOP3'] }, highlight: ['USA'] })).toEqual(['chart/unknown-code']))
test('a labelled code that no row holds is named', () =>
  expect(codes({ where: { definition: 'all' }, label: ['CHI'] })).toEqual(['chart/unknown-code']))
test('an annotation stands at a row that is drawn', () => {
  const at = (country: string) => ({ where: { definition: 'all', country: ['CHN'] }, annotations: [{ at: { country }, text: 'A' }] })
  expect(codes(at('CHN'))).toEqual([])
  expect(codes(at('USA'))).toEqual(['chart/annotation'])
})
test('rows of low confidence are drawn only by a chart that says why', () => {
  const rows = [...ROWS, ['VNM', 'all', 3, 'low']]
  const all = { where: { definition: 'all' } }
  expect(codes(all, rows)).toEqual(['chart/low-confidence'])
  expect(codes({ ...all, doubt: 'Shown as a contradiction.' }, rows)).toEqual([])
})

const hints = (spec: Record<string, unknown>): (string | undefined)[] => issuesOf(spec, catalogueOf(ROWS)).map(({ hint }) => hint)
const all = { definition: 'all' }
test('no codes are offered for a highlight where a channel names no field', () =>
  expect(codes({ where: all, series: 'countri', highlight: ['CHM'] })).toEqual(['chart/unknown-field']))
test('codes that are offered for a highlight are of the field that was meant', () => {
  const table = makeTable(
    {
      ...head,
      fields: [{ name: 'country', type: 'string' }, { name: 'year', type: 'year' }, head.fields[2]!],
      primaryKey: ['country', 'year'],
    },
    ['CHN', 'USA'].flatMap((code) => [2024, 2025].map((year) => [code, year, 5])),
  )
  const datasets = new Map([['shares', { id: 'shares', record: { ...record, rules: [] }, versions: [{ id: '2026', file: 'f', table }] }]])
  const hintOf = (code: string) =>
    issuesOf({ x: 'year', series: 'country', highlight: [code] }, { datasets, sources: new Map() }).map(({ hint }) => hint)
  expect(hintOf('CHM')).toEqual(['did you mean "CHN"?'])
  expect(hintOf('Greenland')).toEqual(['there are CHN, USA'])
  expect(hintOf('2026')).toEqual(['there are 2024 to 2025: did you mean "2025"?'])
})
test.each([
  ['a field misspelt', { countri: 'CHN' }, 'The rows have no field countri: did you mean "country"?'],
  ['a code misspelt', { country: 'CHM' }, 'country CHM is not drawn: did you mean "CHN"?'],
  [
    'a value that goes with another',
    { country: 'TOP3', definition: 'magnet' },
    'definition magnet is not drawn, where the other parts hold: there are all',
  ],
])('an annotation at %s is told the nearest', (_what, at, hint) =>
  expect(hints({ x: 'country', series: 'definition', annotations: [{ at, text: 'A' }] })).toEqual([hint]),
)
test('the cure of an overlap speaks of the list that names it', () => {
  const stack = { arrange: 'stack' }
  expect(hints({ ...stack, where: { ...all, country: ['CHN', 'TOP3'] } })).toEqual(['Take TOP3 out of where: country.'])
  expect(hints({ ...stack, where: all })).toEqual(['Leave TOP3 out under where: country: { not: [TOP3] }.'])
})
test('a list of units begins with the one that is drawn', () => {
  const units = (list: string[], y: unknown = 'share') => ({ where: all, y, controls: [{ units: list }] })
  expect(codes(units(['percent', 'ratio']))).toEqual([])
  expect(codes(units(['ratio', 'percent'], { field: 'share', unit: 'ratio' })).filter((code) => code === 'chart/controls')).toEqual([])
  expect(issuesOf(units(['ratio', 'percent']), catalogueOf(ROWS))).toMatchObject([
    { code: 'chart/controls', got: 'ratio', expected: 'percent', hint: 'List percent first, or write y: { field: share, unit: ratio }.' },
  ])
})

test('a reason that was only begun is none', () => {
  const placeholders = (spec: Record<string, unknown>) =>
    checkPlaceholder({ spec: spec as ChartSpec, placeOf: (path) => ({ file: path.join('.') }) }).map(({ place }) => place.file)
  expect(placeholders({ title: 'T', doubt: DOUBT })).toEqual(['doubt'])
  expect(placeholders({ title: PLACEHOLDER, doubt: DOUBT })).toEqual(['doubt', 'title'])
  expect(placeholders({ title: PLACEHOLDER, doubt: DOUBT, draft: true })).toEqual([])
  expect(placeholders({ title: 'T', doubt: 'The agency gives no year.' })).toEqual([])
})
