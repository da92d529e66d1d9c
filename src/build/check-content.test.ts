import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from './check-content.ts'
import { ROOT } from './folders.ts'
import { loadCharts } from './load-charts.ts'
import { loadContent } from './load-site.ts'

const TODAY = { today: '2026-10-09' }
const content = await loadContent(ROOT, { drafts: false, today: '2026-11-29' })
const RIGHT = `type: bar
dataset: mine-production
where: { year: 2024, country: [CHN, USA] }
x: country
y: { field: output, unit: t }
sort: -value
title: Output by country
subtitle: Tonnes
`
/** A map without classes, which only its type refuses. */
const REFUSED = `${RIGHT.replace('bar', 'map')}kind: choropleth\nreason: Both are drawn as large as they are\n`

/** Codes of what is told of charts, by file. */
function toldOf(files: Record<string, string>, more: Partial<typeof content> = {}): Record<string, string[]> {
  const root = mkdtempSync(join(tmpdir(), 'assay-check-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, `content/charts/${name}.yaml`), text)
  const { charts, damaged, issues } = loadCharts(root, content.types)
  const found = checkContent({ ...content, articles: [], ...more, charts, damaged, issues: [...issues, ...(more.issues ?? [])] }, TODAY)
  const of = (name: string): string[] =>
    found.filter(({ place, level }) => level === 'error' && place.file === `content/charts/${name}.yaml`).map(({ code }) => code)
  return Object.fromEntries(Object.keys(files).map((name) => [name, of(name).toSorted()]))
}

test('sound charts are told nothing', () => expect(toldOf({ a: RIGHT })).toEqual({ a: [] }))

test('one fault of a schema hides neither wrong names nor unbound numbers of the same file', () => {
  const text = RIGHT.replace('sort: -value', 'sort: vlaue')
    .replace('x: country', 'x: contry')
    .replace('field: output', 'field: outptu')
    .replace('Output by country', 'Output of 270,000 tonnes')
  expect(toldOf({ a: text })).toEqual({ a: ['chart/spec', 'chart/unknown-field', 'chart/unknown-field', 'numbers/unbound'] })
})

test('what a type refuses of one of several references is told on its own line', () => {
  const root = mkdtempSync(join(tmpdir(), 'assay-check-'))
  mkdirSync(join(root, 'content/charts'), { recursive: true })
  const lines = 'references:\n  - { at: 100000, text: fine }\n  - { at: 9000000, text: far away }\n  - { at: 8000000, text: far too }\n'
  writeFileSync(join(root, 'content/charts/a.yaml'), RIGHT + lines)
  const { charts } = loadCharts(root, content.types)
  const found = checkContent({ ...content, articles: [], charts, issues: [] }, TODAY).filter(({ code }) => code === 'chart/reference')
  const first = RIGHT.split('\n').length + 1
  expect(found.map(({ place }) => place.line)).toEqual([first + 1, first + 2])
})

test('a fault in one file hides no refusal of another', () => {
  const { a, b } = toldOf({ a: RIGHT.replace('sort: -value', 'sort: vlaue'), b: REFUSED })
  expect([a, b]).toEqual([['chart/spec'], ['chart/breaks']])
})

test('a chart is not asked what its type refuses while its own dataset is faulty, and others are', () => {
  const faulty = (id: string) => [
    { code: 'data/x', level: 'error' as const, place: { file: `content/datasets/${id}/2024.json` }, message: '' },
  ]
  const refusalsWith = (id: string) => toldOf({ b: REFUSED }, { issues: faulty(id) }).b
  expect([refusalsWith('mine-production'), refusalsWith('countries'), refusalsWith('events')]).toEqual([[], [], ['chart/breaks']])
})

test('a sentence that a type would generate untruly is told by the check, unless the chart has one of its own', () => {
  const liar = {
    ...content.types.get('bar')!,
    type: { ...content.types.get('bar')!.type, describe: () => ({ text: 'China 1 t, highest of all.', facts: [] }) },
  }
  const types = new Map([...content.types, ['bar', liar]]) as typeof content.types
  expect(toldOf({ a: RIGHT, b: `${RIGHT}alt: Bars of output by country\n` }, { types })).toEqual({ a: ['chart/sentence'], b: [] })
})

test('a headline that a chart was begun with is refused until it is written', () => {
  expect(toldOf({ a: RIGHT.replace('Output by country', 'Say the finding in a sentence') })).toEqual({ a: ['chart/placeholder'] })
})
