import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readText } from './read-pieces.ts'
import { holdsText, writeWhole, writeWholeInPieces } from './write-whole.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'assay-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Longer than what is read at a time, with characters of several bytes across every border. */
const LONG = 'é日𝄞x'.repeat(200_001)

test('writeWholeInPieces(path, pieces) writes them one behind the other and leaves nothing else', () => {
  writeWholeInPieces(join(folder, 'a.txt'), ['ab', '', 'é'])
  expect([readFileSync(join(folder, 'a.txt'), 'utf8'), readdirSync(folder)]).toEqual(['abé', ['a.txt']])
})
test('writeWholeInPieces(path, pieces) keeps the old file when the pieces break off', () => {
  writeWhole(join(folder, 'a.txt'), 'old')
  const pieces = function* () {
    yield 'new'
    throw new Error('broken off')
  }
  expect(() => writeWholeInPieces(join(folder, 'a.txt'), pieces())).toThrow('broken off')
  expect([readFileSync(join(folder, 'a.txt'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.txt']])
})
test('readText(path) never cuts a character in two', () => {
  writeWhole(join(folder, 'a.txt'), LONG)
  expect([...readText(join(folder, 'a.txt'))].join('') === LONG).toBe(true)
})
test.each([
  ['the same text', [LONG.slice(0, 5), LONG.slice(5)], true],
  ['less', [LONG.slice(0, -1)], false],
  ['more', [LONG, 'x'], false],
  ['another character', [LONG.slice(0, 300_000), 'y', LONG.slice(300_001)], false],
])('holdsText(path, pieces) compares a file with %s', (_, pieces, expected) => {
  writeWhole(join(folder, 'a.txt'), LONG)
  expect(holdsText(join(folder, 'a.txt'), pieces)).toBe(expected)
})
test('holdsText(path, pieces) finds nothing in a file that is not there', () => expect(holdsText(join(folder, 'no'), [])).toBe(false))
