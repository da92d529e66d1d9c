import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseYaml, plainValue } from './parse-yaml.ts'

const ROOT = join(import.meta.dirname, '../..')
const slow = (text: string): unknown => parseYaml(text).document.toJS()

const TEXTS = globSync('{content,examples,tests}/**/*.yaml', { cwd: ROOT }).map((file) => readFileSync(join(ROOT, file), 'utf8'))

test('both parsers read every YAML file of ours alike', () => {
  expect(TEXTS.length).toBeGreaterThan(200)
  for (const text of TEXTS) {
    const quick = plainValue(text)
    if (quick) expect(quick.value).toEqual(slow(text))
  }
})
test('most files are read by the quick one', () => {
  expect(TEXTS.filter((text) => plainValue(text) === undefined).length).toBeLessThan(TEXTS.length / 20)
})

test.each([
  ['a plain number', 'a: 12\nb: 1.5e3\nc: 0x1F\nd: .5\ne: +1'],
  ['a number with underscores, a word to YAML 1.2', 'a: 1_000\nb: [0b11, 2_0]'],
  ['what YAML 1.1 took for a truth', 'a: yes\nb: on\nc: ~\nd: True'],
  ['a date', 'a: 2024-01-01\nb: 2024-01'],
  ['a text over several lines', 'a: >-\n  one\n  two\n\nb: |\n  three\n'],
  ['an alias', 'a: &x [1, 2]\nb: *x'],
  ['a merge that is none', 'a: &x { b: 1 }\nc: { <<: *x }'],
  ['a directive', '%YAML 1.1\n---\na: yes\n'],
  ['nothing', ''],
  ['a comment only', '# nothing\n'],
  ['a key that is a map', '? { a: 1 }\n: 2\n'],
  ['a colon where a value should stand', 'a: [100, : 000]'],
])('both parsers read %s alike', (_what, text) => expect((plainValue(text) ?? { value: slow(text) }).value).toEqual(slow(text)))
test.each(['a: [1', 'a: 1\na: 2', 'a: "x', 'a:\n\t- 1', '- a\nb: 1', 'a: 1\n---\nb: 2'])(
  'what is no YAML is left to the parser that says why: %j',
  (text) => {
    expect(plainValue(text)).toBeUndefined()
    expect(parseYaml(text).document.errors).not.toEqual([])
  },
)
