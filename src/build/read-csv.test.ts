import { closeSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ExampleSite } from './example-site.ts'
import { exampleSite } from './example-site.ts'
import { importVersions } from './import-version.ts'
import { MOST_COLUMNS } from './read-csv.ts'

let site: ExampleSite
beforeEach(() => (site = exampleSite()))
afterEach(() => site.remove())

const HEADER = 'Edition,Place,Output,Mark'
const found = (text: string | Buffer) => {
  writeFileSync(join(site.root, 'input.csv'), text)
  return importVersions(site.root, 'mines', join(site.root, 'input.csv')).issues
}
const drafts = (): string[] => readdirSync(join(site.root, 'content/datasets/mines')).filter((name) => !name.endsWith('.yaml'))
afterEach(() => expect(drafts()).toEqual([]))

test.each([
  ['an empty file', '', { message: 'This file is empty.' }],
  ['a file of empty lines', '\n\n\n', { message: 'This file is empty.' }],
  ['only a header', `${HEADER}\n`, { message: 'This file holds a header and no rows.', got: '4 columns' }],
  ['only a header, without the end of its line', HEADER, { message: 'This file holds a header and no rows.' }],
  ['NUL characters', `${HEADER}\n2025,No\0rth,1,\n`, { expected: 'text in UTF-8' }],
  ['UTF-16', Buffer.from(`\uFEFF${HEADER}\n2025,North,1,\n`, 'utf16le'), { expected: 'text in UTF-8' }],
  ['a column called __proto__', `${HEADER},__proto__\n2025,North,1,,x\n`, { place: { field: '__proto__' } }],
  ['100,000 columns', `${Array.from({ length: 100_000 }, (_, place) => `c${place}`).join(',')}\n1\n`, { got: '100000 columns' }],
  ['a quote that is never closed', `${HEADER}\n2025,"North,1,\n2025,South,1,\n`, { place: { line: 3 } }],
])('importVersions(…) refuses %s with one issue', (_, text, expected) => {
  const issues = found(text)
  expect(issues).toMatchObject([{ code: 'import/csv', ...expected }])
  expect(JSON.stringify(issues).length).toBeLessThan(1_000)
})
test('importVersions(…) refuses a line that goes on and on, without reading it to its end', () => {
  const path = join(site.root, 'input.csv')
  const file = openSync(path, 'w')
  writeSync(file, `${HEADER}\n2025,`)
  for (let piece = 0; piece < 40; piece += 1) writeSync(file, Buffer.alloc(1024 * 1024, 'x'))
  closeSync(file)
  const before = process.memoryUsage().rss
  expect(importVersions(site.root, 'mines', path).issues).toMatchObject([
    { code: 'import/csv', place: { line: 2 }, expected: 'records of at most 16 million characters' },
  ])
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
})
test.each(['NaN', 'Infinity', '-Infinity', 'inf', '0x10', '1e999', '１２'])('importVersions(…) takes no %s for a number', (text) =>
  expect(found(`${HEADER}\n2025,North,${text},\n2025,South,1,\n`)).toMatchObject([
    { place: { file: 'input.csv', row: 1, field: 'Output' } },
  ]),
)
test('importVersions(…) tells a hundred faults of a column and counts the rest', () => {
  const issues = found(`${HEADER}\n${Array.from({ length: 5_000 }, (_, row) => `2025,Place ${row},NaN,`).join('\n')}\n`)
  expect([issues.length, issues.at(-1)?.message]).toEqual([100, 'The recipe cannot read “output” here. There are 4900 more like it.'])
})
test('importVersions(…) names at most forty columns of an input that is another file', () => {
  const names = Array.from({ length: MOST_COLUMNS }, (_, place) => `column ${place}`)
  const issues = found(`${names.join(',')}\n${names.join(',')}\n`)
  expect(issues.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'import/column'))
  expect(issues[0]?.got).toMatch(/column 39 and 1960 more$/)
})
test('importVersions(…) finds no value in what every object has', () => {
  site.put(
    'content/datasets/mines/recipe.yaml',
    `input: A file.
fields:
  place: { column: constructor, countries: { aliases: { North: NOR } } }
  output: { column: toString, map: { "1": 1 } }
  output_flag: { column: Mark, map: { W: withheld } }
  source: { constant: survey }
versions:
  "2025": { edition: Survey 2025, published: 2025-01-31, sources: [survey] }
`,
  )
  const issues = found('constructor,toString,Mark\nconstructor,valueOf,hasOwnProperty\n__proto__,__proto__,__proto__\n')
  expect(issues.map(({ code, got }) => [code, got])).toEqual([
    ['import/value', 'constructor'],
    ['import/value', 'valueOf'],
    ['import/value', 'hasOwnProperty'],
    ['import/value', '__proto__'],
    ['import/value', '__proto__'],
    ['import/value', '__proto__'],
  ])
})
