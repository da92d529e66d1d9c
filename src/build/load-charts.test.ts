import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ASKED_FOR } from './asked-for.data.ts'
import { loadChartTypes } from './chart-types.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { chartJsonSchema, writeChartSchema } from './editor-schema.ts'
import { CHART_SCHEMA, SCHEMA_LINE } from './schema-line.ts'
import { ROOT } from './folders.ts'
import { loadCharts } from './load-charts.ts'

const types = await loadChartTypes()
const CHARTS = join(ROOT, 'content/charts')
const files = readdirSync(CHARTS).filter((name) => name.endsWith('.yaml'))
const RIGHT = `type: line
dataset: mine-production
where: { country: [CHN, USA] }
x: year
y: { field: output, unit: kt }
series: country
sort: -value
title: Output
subtitle: Tonnes
`

/** Issues of one chart with a mistake in it, as an editor reads them. */
function issuesOf(mistake: (right: string) => string) {
  const root = mkdtempSync(join(tmpdir(), 'assay-charts-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  const text = mistake(RIGHT)
  if (text === RIGHT && mistake !== String) throw new Error('invalid mistake: it changes nothing')
  writeFileSync(join(root, 'content/charts/a.yaml'), text)
  return loadCharts(root, types).issues
}

test('the chart without a mistake is read', () => expect(issuesOf(String)).toEqual([]))

test.each([
  ['a key misspelt', 'series:', 'serie:', { line: 6, column: 1 }, 'serie', 'did you mean "series"?'],
  ['a key of another type', 'sort: -value', 'arrange: stack', { line: 7, column: 1 }, 'arrange', 'bar or area with arrange'],
  ['a key that only resembles one', 'sort: -value', 'shelf: -value', { line: 7, column: 1 }, 'shelf', 'there are type, dataset'],
  ['letters that changed places', 'sort: -value', 'sotr: -value', { line: 7, column: 1 }, 'sotr', 'did you mean "sort"?'],
  ['a type that is like none', 'type: line', 'type: poster', { line: 1, column: 7 }, 'poster', 'there are area, bar'],
  ['a type with what it is', 'type: line', 'type: Line Chart', { line: 1, column: 7 }, 'Line Chart', 'did you mean "line"?'],
  ['a key within y misspelt', 'unit: kt', 'units: kt', { line: 5, column: 21 }, 'units', 'did you mean "unit"?'],
  ['a word that is none of those', 'sort: -value', 'sort: -valeu', { line: 7, column: 7 }, '"-valeu"', 'did you mean "-value"?'],
  ['a type misspelt', 'type: line', 'type: lien', { line: 1, column: 7 }, 'lien', 'did you mean "line"?'],
  ['a list where text belongs', 'title: Output', 'title: [Output]', { line: 8, column: 8 }, '["Output"]', 'Write text.'],
  [
    'an annotation without its key',
    'title: Output',
    'annotations: [{ at: USA, text: More }]\ntitle: Output',
    { line: 8, column: 21 },
    '"USA"',
    '{ country: USA, year: 2024 }',
  ],
  ['a key within where misspelt', '[CHN, USA]', '{ form: 2 }', { line: 3, column: 21 }, 'form', 'did you mean "from"?'],
  [
    'a field that must be there',
    'subtitle: Tonnes\n',
    '',
    { line: 1, column: 1 },
    'nothing',
    'Write “subtitle: …” in content/charts/a.yaml: text.',
  ],
])('%s is told with its place, what it takes, and the nearest right word', (_what, right, wrong, place, got, hint) => {
  const [issue, ...others] = issuesOf((text) => text.replace(right, wrong))
  expect(others).toEqual([])
  expect(issue).toMatchObject({ place: { file: 'content/charts/a.yaml', ...place }, got })
  expect(issue!.hint).toContain(hint)
  expect(issue!.expected?.length).toBeGreaterThan(3)
})

test.each([
  ['a pie', 'type: line', 'type: pie', 'a whole and its parts: waffle (or bar with share)'],
  ['a column chart, in capitals', 'type: line', 'type: Column', 'upright bars: bar with orientation: vertical'],
  ['a second axis', 'series:', 'y2: price\nseries:', 'there is no second axis: two charts, facet or index'],
  [
    'bars that begin elsewhere',
    'type: line',
    'type: bar\nzero: false',
    'bars begin at zero; a line or a slope may begin elsewhere with zero: false, and then says where',
  ],
  [
    'stems that begin elsewhere',
    'type: line',
    'type: lollipop\nzero: false',
    'stems begin at zero; dots may begin elsewhere: range with zero: false',
  ],
  [
    'areas that begin elsewhere',
    'type: line',
    'type: area\nzero: false',
    'areas begin at zero; a line may begin elsewhere with zero: false',
  ],
  [
    'areas on a log scale',
    'type: line',
    'type: area\nlog: true',
    'what is added up begins at zero, which a log scale has not: line or range with log',
  ],
  ['a heat map on a log scale', 'type: line', 'type: heat\nlog: true', 'a log scale is on line, scatter, range and beeswarm'],
  [
    'two numbers on y',
    'y: { field: output, unit: kt }',
    'y: [output, price]',
    'a chart draws one number, and has no second axis: two charts, facet or index',
  ],
  ['codes as series', 'series: country', 'series: [CHN, USA]', 'one field each; which of its codes are drawn: where'],
])('%s is answered with what there is instead', (_what, right, wrong, hint) =>
  expect(issuesOf((text) => text.replace(right, wrong)).map((issue) => issue.hint)).toEqual([hint]),
)

test.each([
  ['stacked: true', 'stacks, groups and parts of a hundred: bar or area with arrange'],
  ['stack: true', 'stacks, groups and parts of a hundred: bar or area with arrange'],
  ['scale: log', 'a log scale: log: true'],
  ['caption: Words', 'what a reader must know beneath the drawing: notes'],
  ['order: desc', 'the order: sort with value, -value, name, none or a list of codes'],
  ['limit: 5', 'which rows are drawn: where, with their codes'],
  ['smooth: true', 'lines run straight from value to value, for nobody knows what lies between'],
  ['yaxis: Tonnes', 'axes follow their data, and are titled by the record; what values are read against: references'],
  ['yAxis: Tonnes', 'axes follow their data, and are titled by the record; what values are read against: references'],
  ['units: kt', 'figures are written by their unit: y: { field: …, unit: … }'],
  ['to: 2020', 'from when to when: where: { year: { from: 2015, to: 2025 } }'],
])('the key of %s is answered with what there is instead, and no wrong guess', (key, hint) => {
  const [issue, ...others] = issuesOf((text) => `${text}${key}\n`)
  expect([issue!.hint, issue!.fixes, others]).toEqual([hint, undefined, []])
})

test.each([
  ['line-chart', 'did you mean "line"?'],
  ['bar chart', 'did you mean "bar"?'],
  ['scatterPlot', 'did you mean "scatter"?'],
  ['d3-lines', 'did you mean "line"?'],
  ['stacked-area', 'layers over time: area with arrange'],
  ['streamgraph', 'layers over time: area with arrange'],
  ['stacked column', 'groups and stacks: bar with arrange'],
  ['stacked column chart', 'groups and stacks: bar with arrange'],
  ['alluvial', 'who sends to whom: sankey (or map with kind: flow)'],
  ['dotplot', 'dots on one axis, joined or not: range'],
  ['horizontal-bar', 'lying bars: bar with orientation: horizontal'],
  ['world-map', 'every map: map with kind'],
])('the type %s is answered with the one that there is', (type, hint) => {
  const [issue, ...others] = issuesOf((text) => text.replace('type: line', `type: ${type}`))
  expect([issue!.got, issue!.hint, others]).toEqual([type, hint, []])
})

test.each([
  ['line', 'sort: desc', 'the largest first: sort: -value'],
  ['line', 'sort: ascending', 'the smallest first: sort: value'],
  ['line', 'sort: false', 'as the table has them: sort: none'],
  ['bar', 'arrange: fill', 'parts of a hundred: arrange: percent'],
  ['area', 'arrange: fill', 'parts of a hundred: arrange: percent'],
  ['bar', 'arrange: 100%', 'parts of a hundred: arrange: percent'],
  ['bar', 'arrange: Side by side', 'beside each other: arrange: group'],
])('in a chart of type %s, %s is answered with the value that there is', (type, value, hint) => {
  const written = (text: string): string => `${text.replace('type: line', `type: ${type}`).replace('sort: -value\n', '')}${value}\n`
  const [issue, ...others] = issuesOf(written)
  expect([issue!.hint, others]).toEqual([hint, []])
})

test('an annotation at a place of the picture is told what it is tied to', () => {
  const issues = issuesOf((text) => `${text}annotations:\n  - { x: 300, text: Here }\n`).filter(({ got }) => got === 'x')
  expect(issues.map(({ hint }) => hint)).toEqual(['words are tied to values, not to pixels: at: { country: USA, year: 2024 }'])
})

test('a key or value that is answered so is none of the type that asks', () => {
  const keys = new Map([...types].map(([name, { schema }]) => [name, jsonSchemaOf(schema).properties ?? {}]))
  const answered = ASKED_FOR.flatMap(({ as, words, types: own }) =>
    as === 'key' || as === 'value' ? words.flatMap((word) => (own ?? [...types.keys()]).map((type) => ({ as, word, type, own }))) : [],
  )
  const taken = answered.filter(({ as, word, type }) => {
    const [key = '', value] = word.split(': ')
    const part = keys.get(type)![key]
    return as === 'key' ? part !== undefined : part?.enum?.includes(value)
  })
  // A row for all types may name what some of them take; one for a few may not.
  expect(taken.filter(({ own }) => own !== undefined).map(({ word, type }) => `${type} ${word}`)).toEqual([])
  const everywhere = Object.groupBy(taken, ({ word }) => word)
  expect(Object.entries(everywhere).filter(([, rows]) => rows!.length === types.size)).toEqual([])
})

test('what there is instead stands in the editors’ guide, row by row, and names types that there are', () => {
  const guide = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8').split('### Asked for')[1]!.split('\n## ')[0]!
  const rows = [...guide.matchAll(/^\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, words, instead]) => [words!.split('`, `'), instead])
  expect(rows).toEqual(ASKED_FOR.map(({ words, instead }) => [words, instead]))
  const known = new Set([...types.keys()])
  expect(ASKED_FOR.flatMap((row) => row.types ?? []).filter((type) => !known.has(type))).toEqual([])
  expect(ASKED_FOR.flatMap(({ as, words }) => (as === 'type' ? words : [])).filter((word) => known.has(word))).toEqual([])
})

test.each([
  ['a sentence', '[China’s figure is its quota, not its output.]', 'China’s figure is its quota, not its output.', 38],
  ['a number', '[As printed., About 1,000 tonnes are left out.]', 'About 1,000 tonnes are left out.', 30],
  ['a number alone', '[More than 1,000]', 'More than 1,000', 21],
])('a note in brackets that YAML parts at a comma is told: %s', (_what, notes, whole, column) => {
  const issues = issuesOf((text) => `${text}notes: ${notes}\n`).filter(({ code }) => code === 'chart/cut-note')
  expect(issues).toMatchObject([{ place: { line: 10, column }, got: whole }])
  expect(issues[0]!.hint).toBe(`Write one note as "${whole}"; two, each in quotes.`)
})

test.each([
  ['in quotes', '["China’s figure is its quota, not its output."]'],
  ['of two sentences', '[Each year as last printed., China’s figure is its quota.]'],
  ['of two that have no full stop', '[Each year as last printed, China’s figure is its quota]'],
  ['behind hyphens', '\n  - Each year, as last printed\n  - and so on'],
])('notes %s are taken as they stand', (_what, notes) => expect(issuesOf((text) => `${text}notes: ${notes}\n`)).toEqual([]))

test('several mistakes are told at once', () =>
  expect(issuesOf((text) => text.replace('series:', 'serie:').replace('-value', 'up').replace('title: Output\n', ''))).toHaveLength(3))

test('every chart names the schema that completes it, and fits it', () => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(chartJsonSchema(types))
  const faults = files.flatMap((name) => {
    const text = readFileSync(join(CHARTS, name), 'utf8')
    const named = text.startsWith(`${SCHEMA_LINE}\n`) ? [] : [`${name} does not name the schema in its first line: ${SCHEMA_LINE}`]
    return validate(parse(text))
      ? named
      : [...named, ...(validate.errors ?? []).map((error) => `${name}${error.instancePath}: ${error.message}`)]
  })
  expect(faults).toEqual([])
})

test('the schema refuses what the reader refuses', () => {
  const validate = new Ajv({ strict: false }).compile(chartJsonSchema(types))
  expect([validate(parse(RIGHT)), validate(parse(RIGHT.replace('series:', 'serie:'))), validate({ type: 'pie' })]).toEqual([
    true,
    false,
    false,
  ])
})

test('the schema is kept where charts say it is', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-schema-'))
  writeChartSchema(root, types)
  expect(Object.keys((JSON.parse(readFileSync(join(root, CHART_SCHEMA), 'utf8')) as { definitions: object }).definitions).sort()).toEqual(
    [...types.keys()].sort(),
  )
})

test.each([
  ['a list', '- a\n- b\n'],
  ['a text', 'bar\n'],
  ['nothing', ''],
])('a chart that is %s is told how charts are written', (got, text) =>
  expect(issuesOf(() => text)).toMatchObject([{ code: 'chart/form', got, place: { line: 1, column: 1 } }]),
)

test('a folder that is named like a chart is told, and the charts beside it are read', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-charts-'))
  mkdirSync(join(root, 'content/charts/folder.yaml'), { recursive: true })
  writeFileSync(join(root, 'content/charts/right.yaml'), RIGHT)
  const { charts, issues } = loadCharts(root, types)
  expect(issues).toMatchObject([{ code: 'chart/file', place: { file: 'content/charts/folder.yaml' } }])
  expect([...charts.keys()]).toEqual(['right'])
})
