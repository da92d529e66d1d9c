import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './folders.ts'
import { loadWords } from './interface-words.ts'

const files = globSync('src/{build,components,desk,desk-pages,layouts,lsp,pages}/**/*.{astro,ts}', { cwd: ROOT }).filter(
  (file) => !file.endsWith('.test.ts'),
)
const spoken = files.flatMap((file) =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(/\bt\(\s*(?:[^'`()]+\?\s*)?['`]([\w.-]+)['`$]?(?:[^'`()]*:\s*['`]([\w.-]+))?/g),
  ].flatMap(([, key, other]) => [key, other].filter((one) => one !== undefined).map((one) => ({ file, key: one }))),
)
const words = loadWords('en')

test('pages speak', () => expect(spoken.length).toBeGreaterThan(20))

test('every word that a page asks for by name is there', () => {
  // A key that ends in a dot or a hyphen is made of two parts: `flag.` and the flag's name.
  expect(spoken.filter(({ key }) => !words.has(key) && !/[.-]$/.test(key))).toEqual([])
})

test('every word is asked for', () => {
  const asked = new Set(spoken.map(({ key }) => key))
  const stems = [...asked].filter((key) => /[.-]$/.test(key))
  expect([...words.keys()].filter((key) => !asked.has(key) && !stems.some((stem) => key.startsWith(stem)))).toEqual([])
})
