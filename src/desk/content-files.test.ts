import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lastWritten, pathOfContent, textOfContent, undoContent, writeContent } from './content-files.ts'
import { hashOf } from './hash.ts'

const FILE = 'content/articles/x/index.md'
let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assay-desk-'))
  mkdirSync(join(root, 'content/articles/x'), { recursive: true })
  mkdirSync(join(root, 'secret'))
  writeFileSync(join(root, FILE), 'before')
  writeFileSync(join(root, 'secret/index.md'), 'secret')
  writeFileSync(join(root, 'README.md'), 'readme')
})
afterEach(() => rmSync(root, { recursive: true }))
const read = (file = FILE): string => readFileSync(join(root, file), 'utf8')
const write = (file: string, seen = '', text = 'after') => writeContent(root, { file, seen: hashOf(seen), text })

test('a file that is as it was seen is written', () =>
  expect([write(FILE, 'before'), read()]).toEqual([{ done: true, file: FILE }, 'after']))
test('a file that has changed is not', () =>
  expect([write(FILE, 'older'), read()]).toEqual([{ conflict: { file: FILE, theirs: 'before', yours: 'after' } }, 'before']))
test('a file that has come meanwhile is not overwritten', () => expect(write(FILE)).toHaveProperty('conflict'))
test('a new file is written with its folder', () =>
  expect([write('content/facts/new.yaml'), read('content/facts/new.yaml')]).toEqual([
    { done: true, file: 'content/facts/new.yaml' },
    'after',
  ]))

test.each([
  '../README.md',
  'README.md',
  'content/../README.md',
  'content/articles/../../README.md',
  'content/%2e%2e/README.md',
  'content\\..\\README.md',
  '/etc/passwd.md',
  'content//articles/x/index.md',
  'content/./articles/x/index.md',
  'content/articles/x/index.md\0.yaml',
  'content/articles/x/index.ts',
  'content/datasets.lock',
  'content/datasets/mines/2026.json',
  '',
])('%j is refused', (file) => {
  expect(write(file)).toHaveProperty('refused')
  expect([textOfContent(root, file), read('README.md')]).toEqual([undefined, 'readme'])
})
test('a link to a file elsewhere is refused', () => {
  symlinkSync(join(root, 'README.md'), join(root, 'content/articles/x/link.md'))
  expect([write('content/articles/x/link.md', 'readme'), read('README.md')]).toEqual([{ refused: expect.any(String) }, 'readme'])
})
test('a folder that is a link is refused', () => {
  symlinkSync(join(root, 'secret'), join(root, 'content/articles/y'))
  expect([write('content/articles/y/index.md', 'secret'), read('secret/index.md')]).toEqual([{ refused: expect.any(String) }, 'secret'])
})
test('a link to nothing is refused', () => {
  symlinkSync(join(root, 'not-there.md'), join(root, 'content/articles/x/link.md'))
  expect([write('content/articles/x/link.md'), existsSync(join(root, 'not-there.md'))]).toEqual([{ refused: expect.any(String) }, false])
})
test('a root that is a link itself is no fault', () => {
  const link = `${root}-link`
  symlinkSync(root, link)
  expect(pathOfContent(link, FILE)).toHaveProperty('path')
  rmSync(link)
})

test('the last change is taken back', () => {
  write(FILE, 'before')
  expect([lastWritten(root), undoContent(root), read(), lastWritten(root)]).toEqual([FILE, { done: true, file: FILE }, 'before', undefined])
})
test('a file that was new is taken away again', () => {
  write('content/facts/new.yaml')
  undoContent(root)
  expect(existsSync(join(root, 'content/facts/new.yaml'))).toBe(false)
})
test('a change that someone has written over is not taken back', () => {
  write(FILE, 'before')
  writeFileSync(join(root, FILE), 'theirs')
  expect([undoContent(root), read()]).toEqual([{ conflict: { file: FILE, theirs: 'theirs', yours: 'before' } }, 'theirs'])
})
test('there is nothing to take back at first', () => expect(undoContent(root)).toHaveProperty('refused'))
