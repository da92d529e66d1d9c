import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { IssueError, type Issue } from '../issues/issue.ts'
import { addFact } from './add-fact.ts'
import { loadCatalogue } from './load-data.ts'
import { loadFacts } from './load-facts.ts'
import { placeOfFact, prepareFact, writeFact, type WantedFact } from './new-fact.ts'

const FILE = `# What this file is.
dataset: harvest

facts:
    # the first
    all: # why
        label: All "of it"
        value: fruit[all,2023] # a cell

    part:
        label: >-
            A part,
            folded
        value: fruit[east,2023]
# the end
`
const NEW = { id: 'west', label: 'The west: all of it', value: 'fruit[west,2023]' }

test('addFact puts a fact behind the last one and leaves every other byte', () => {
  const text = addFact(FILE, NEW, 'f.yaml')
  const added = '\n    west:\n      label: "The west: all of it"\n      value: fruit[west,2023]'
  expect(text).toBe(FILE.replace('value: fruit[east,2023]', (last) => last + added))
})
test('addFact begins a file', () => expect(addFact('', NEW, 'f.yaml')).toMatch(/^# One fact an entry.*\nfacts:\n  west:\n    label: /s))
test('addFact keeps a last value whose line ends the file', () =>
  expect(addFact('facts:\n  a:\n    label: A\n    value: x[1]', NEW, 'f')).toMatch(/value: x\[1\]\n {2}west:\n/))
const issuesOf = (work: () => unknown): Issue[] => {
  try {
    work()
  } catch (error) {
    if (error instanceof IssueError) return [...error.issues]
    throw error
  }
  return []
}
test.each([
  ['a name that is taken', FILE.replace('part:', 'west:'), 'new/taken'],
  ['facts in braces', 'facts: {}\n', 'new/facts-file'],
  ['what is no YAML', 'facts:\n  - "\n', 'new/facts-file'],
])('addFact refuses %s', (_, text, code) => expect(issuesOf(() => addFact(text, NEW, 'f'))[0]?.code).toBe(code))

test.each([
  [{ name: 'china/share' }, 'content/facts/china.yaml'],
  [{ name: 'share', article: 'my-story' }, 'content/articles/my-story/facts.yaml'],
])('placeOfFact %j', (wanted, file) => expect(placeOfFact(wanted).file).toBe(file))
test.each([{ name: 'share' }, { name: '../x/share' }, { name: 'a/b/c' }, { name: 'share', article: '../../etc' }])(
  'placeOfFact refuses %j',
  (wanted) => expect(issuesOf(() => placeOfFact(wanted))[0]?.code).toBe('new/id'),
)

const root = mkdtempSync(join(tmpdir(), 'assay-facts-'))
cpSync(join(import.meta.dirname, '../../tests/fixture/content'), join(root, 'content'), { recursive: true })
afterAll(() => rmSync(root, { recursive: true }))
const { catalogue } = loadCatalogue(root, { drafts: true })
const prepare = (wanted: WantedFact) => prepareFact(root, wanted, catalogue, loadFacts(root, catalogue))

test('a fact is computed before it is written, and can then be read', () => {
  const prepared = prepare({ name: 'groves/east', label: 'East', value: 'fruit[east,2023]', dataset: 'harvest' })
  expect([prepared.fact.value, existsSync(join(root, 'content/facts/groves.yaml'))]).toEqual([1200, false])
  writeFact(root, prepared)
  expect(loadFacts(root, catalogue).shared.facts.get('groves/east')?.value).toBe(1200)
})
test('a fact of an article goes into its own file', () => {
  const { file, fact } = prepare({ name: 'fresh', article: 'good-years', label: 'East', value: 'harvest/fruit[east,2023]' })
  expect([file, fact.value]).toEqual(['content/articles/good-years/facts.yaml', 1200])
})
test.each([
  [{ value: 'fruit[east,1999]' }, /^fact\//],
  [{ value: 'fruit[east,' }, /^fact\//],
  [{ dataset: 'harvets' }, /^new\/dataset$/],
  [{ article: 'no-such', name: 'x' }, /^new\/article$/],
])('a fact that cannot be had is refused: %j', (more, code) => {
  const before = readFileSync(join(root, 'content/articles/good-years/facts.yaml'), 'utf8')
  expect(
    issuesOf(() => prepare({ name: 'groves/bad', label: 'Bad', value: 'fruit[east,2023]', dataset: 'harvest', ...more }))[0]?.code,
  ).toMatch(code)
  expect(readFileSync(join(root, 'content/articles/good-years/facts.yaml'), 'utf8')).toBe(before)
})
