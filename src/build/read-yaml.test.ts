import { expect, test } from 'vitest'
import { z } from 'zod'
import { sourceFamily } from '../data/source-schema.ts'
import { readYaml, readYamlAs } from './read-yaml.ts'

const SOURCE = `sources:
  - id: survey
    title: Survey
    publisher: The Survey
    url: https://example.org/
    read: { date: 2026-09-01, archived: true }
    licence: Public domain
    level: open
`
const read = (text: string) => readYamlAs(text, 'content/sources/survey.yaml', sourceFamily, 'data/source')

test('readYamlAs(text) gives the value that fits its schema', () =>
  expect(read(SOURCE)).toMatchObject({ issues: [], value: { sources: [{ id: 'survey', read: { date: '2026-09-01' } }] } }))
test.each(['title', 'publisher', 'url', 'licence', 'level'])('a source without %s is an issue at the place of the source', (key) =>
  expect(read(SOURCE.replace(new RegExp(`    ${key}: .*\\n`), '')).issues).toMatchObject([
    { code: 'data/source', place: { line: 2, column: 5, field: `sources.0.${key}` }, got: 'nothing' },
  ]),
)
test('a source without the day it was read is an issue', () =>
  expect(read(SOURCE.replace('date: 2026-09-01, ', '')).issues).toMatchObject([{ place: { field: 'sources.0.read.date' } }]))
test('readYamlAs(text) gives line and column of a value that does not fit', () =>
  expect(read(SOURCE.replace('level: open', 'level: free')).issues).toMatchObject([
    { place: { line: 8, column: 12 }, got: '"free"', expected: 'open, facts, closed' },
  ]))
test('readYamlAs(text) reports a key that nobody knows', () =>
  expect(read(`${SOURCE}    editor: me\n`).issues).toMatchObject([{ got: 'editor' }]))
test('readYamlAs(text) reports all faults at once', () =>
  expect(read(SOURCE.replace('open', 'free').replace('https:', 'ftp:')).issues).toHaveLength(2))
test('readYaml(text) gives line and column where the text is no YAML, once', () =>
  expect(readYaml('a: [1\nb: 2\nc: }\n', 'x.yaml')).toMatchObject({
    value: undefined,
    issues: [{ code: 'yaml/syntax', place: { file: 'x.yaml' } }],
  }))
test('readYaml(text) names the place where a quote opens that is never closed', () =>
  expect(readYaml('a: 1\ntitle: "Plain words\nb: 2\n', 'x.yaml').issues).toMatchObject([
    { code: 'yaml/quote', got: '"Plain words', place: { line: 2, column: 8 } },
  ]))
test('readYaml(text) names a key that stands twice', () =>
  expect(readYaml('a: 1\nb: 2\na: 3\n', 'x.yaml').issues).toMatchObject([
    { code: 'yaml/twice', got: 'a', place: { line: 3, column: 1 }, hint: 'Take one of the two out, or give it another name.' },
  ]))
test('readYaml(text) keeps a date as text', () => expect(readYaml('day: 2026-11-24', 'x.yaml').value).toEqual({ day: '2026-11-24' }))
test('placeOf(path) falls back to the nearest part that is there', () =>
  expect(readYaml('a:\n  b: 1\n', 'x.yaml').placeOf(['a', 'c'])).toEqual({ file: 'x.yaml', line: 2, column: 3 }))
test('readYamlAs(text) reports a file that is not a mapping', () =>
  expect(readYamlAs('just words', 'x.yaml', z.strictObject({}), 'x/y').issues).toMatchObject([
    { code: 'x/y', place: { line: 1, column: 1 } },
  ]))
test.each([
  [z.array(z.string()).min(2), '[x]', 'at least 2 entries'],
  [z.array(z.string()).max(1), '[x, y]', 'at most 1 entry'],
  [z.string().min(3), 'ab', 'at least 3 letters'],
  [z.number().positive(), '0', 'a number of more than 0'],
  [z.number().max(9), '10', 'a number of at most 9'],
  [z.number().max(9, 'one digit'), '10', 'one digit'],
])('readYamlAs(text) says in plain words what is too little or too much', (schema, text, expected) =>
  expect(readYamlAs(`a: ${text}`, 'x.yaml', z.object({ a: schema }), 'x/y').issues).toMatchObject([
    { expected, hint: expect.stringContaining(expected) },
  ]),
)
