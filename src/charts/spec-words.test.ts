import { expect, test } from 'vitest'
import { loadChartTypes } from '../build/chart-types.ts'
import { jsonSchemaOf, type SchemaPart } from '../build/json-schema.ts'
import type { ChartSpec } from './spec.ts'
import { mapWords, notesIn, specStrings } from './spec-words.ts'

const types = await loadChartTypes()

const BASE = { type: 'bar', dataset: 'mine', x: 'country', title: 'Title', subtitle: 'Subtitle', notes: ['Note'], section: 'Chart' }
const pathsOf = (more: Record<string, unknown>): string[] =>
  specStrings({ ...BASE, ...more } as unknown as ChartSpec)
    .map(({ path }) => path.join('.'))
    .filter((path) => !['title', 'subtitle', 'notes.0', 'section'].includes(path))

test.each([
  ['a doubt', { doubt: 'Words' }, ['doubt']],
  ['a reason', { reason: 'Words' }, ['reason']],
  [
    'the text and head of an annotation',
    { annotations: [{ at: { year: 2024, edition: 'x' }, head: 'A', text: 'B' }] },
    ['annotations.0.head', 'annotations.0.text'],
  ],
  ['the text of a reference, not its place', { references: [{ axis: 'x', at: '2025-04', text: 'A' }] }, ['references.0.text']],
  ['alt', { alt: 'Words' }, ['alt']],
  ['names of codes', { names: { CHN: 'China', of: { long: 'A', short: 'B' } } }, ['names.CHN', 'names.of.long', 'names.of.short']],
  ['heads', { heads: ['Less', 'More'] }, ['heads.0', 'heads.1']],
  [
    'the label of a remainder and of others',
    { remainder: { label: 'A' }, others: { keep: ['CHN'], label: 'B' } },
    ['remainder.label', 'others.label'],
  ],
  ['words of a stream', { outside: 'outside China' }, ['outside']],
  ['words beside a number', { words: { mining: 'of the world' } }, ['words.mining']],
  ['heads and units of columns', { columns: [{ field: 'a', kind: 'bar', title: 'A', unit: 'B' }] }, ['columns.0.title', 'columns.0.unit']],
  ['names of lanes', { lanes: [{ name: 'Mining', of: ['mining'] }] }, ['lanes.0.name']],
  [
    'labels of controls and their choices',
    { controls: [{ name: 'edition', label: 'A', choices: [{ value: 'x', label: 'B', set: { title: 'C' } }] }] },
    ['controls.0.label', 'controls.0.choices.0.label'],
  ],
  [
    'words of what readers choose freely',
    { live: { pick: { field: 'country', label: 'A', from: ['CHN'] }, title: 'B', subtitle: 'C' } },
    ['live.pick.label', 'live.title', 'live.subtitle'],
  ],
  [
    'strings of a type that is not there yet',
    { halo: { caption: 'A', rings: [{ field: 'b', motto: 'C' }] } },
    ['halo.caption', 'halo.rings.0.motto'],
  ],
  [
    'no fields, codes or units',
    { y: { field: 'output', unit: 'kt' }, series: 'a', where: { a: 'b' }, sort: ['CHN'], label: ['CHN'], place: 'zero' },
    [],
  ],
])('words of a chart: %s', (_what, more, expected) => expect(pathsOf(more)).toEqual(expected))

test('title, subtitle and notes are read before the rest', () => {
  const spec = { ...BASE, alt: 'Alt', names: { CHN: 'China' }, doubt: 'Doubt' } as unknown as ChartSpec
  expect(specStrings(spec).map(({ text }) => text)).toEqual(['Title', 'Subtitle', 'Note', 'Doubt', 'Alt', 'Chart', 'China'])
})

test('what an editor gives reasons for stands beneath the chart, after its notes', () =>
  expect(notesIn({ ...BASE, reason: 'Reason', doubt: 'Doubt' } as unknown as ChartSpec).map(({ text }) => text)).toEqual([
    'Note',
    'Doubt',
    'Reason',
  ]))

/** Paths of a schema at which one of a few words is chosen. */
function choices(part: SchemaPart, path: string[] = []): string[][] {
  const isChoice = [part.const, ...(part.enum ?? [])].some((value) => typeof value === 'string')
  return [
    ...(isChoice ? [path] : []),
    ...(part.anyOf ?? []).flatMap((inner) => choices(inner, path)),
    ...[part.items ?? []].flat().flatMap((inner) => choices(inner, [...path, '0'])),
    ...Object.entries(part.properties ?? {}).flatMap(([name, inner]) => choices(inner, [...path, name])),
    ...(typeof part.additionalProperties === 'object' ? choices(part.additionalProperties, [...path, 'x']) : []),
  ]
}

test.each([...types])('what %s takes from a short list is no words', (_name, { schema }) => {
  const asWords = choices(jsonSchemaOf(schema)).filter((path) => {
    const spec = path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), 'zero')
    let seen = false
    mapWords(spec as ChartSpec, (text) => ((seen = true), text))
    return seen
  })
  expect(asWords.map((path) => path.join('.'))).toEqual([])
})
