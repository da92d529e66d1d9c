import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchContent } from './watch-content.ts'
import { writeWhole } from './write-whole.ts'

let root: string
let stop: () => void
/** The files of each call, in order. */
let told: string[][]
const at = (name: string): string => join(root, 'content', name)
const seen = (): string[] => told.splice(0).flat()
const seesOnly = (...files: string[]) => vi.waitFor(() => expect(seen()).toEqual(files.map((file) => `content/${file}`)), { timeout: 5000 })
/** Long enough for a save that is not to be seen. */
const quiet = () => new Promise((done) => setTimeout(done, 400))

/** As `sed -i`, `git checkout` and many editors save: another file, put in its place. */
function saveByRename(name: string, text: string, temporary: string): void {
  writeFileSync(at(temporary), text)
  renameSync(at(temporary), at(name))
}

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'assay-watch-'))
  mkdirSync(at('terms'), { recursive: true })
  writeFileSync(at('terms/reo.yaml'), 'one')
  told = []
  stop = await watchContent(root, async (files) => void told.push(files))
})
afterEach(() => {
  stop()
  rmSync(root, { recursive: true })
})

test('a save in place is seen after one by rename, and again, and again', async () => {
  for (const round of [1, 2, 3]) {
    saveByRename('terms/reo.yaml', `renamed ${round}`, 'terms/sed0kxihN')
    await seesOnly('terms/reo.yaml')
    writeFileSync(at('terms/reo.yaml'), `in place ${round}`)
    await seesOnly('terms/reo.yaml')
    writeWhole(at('terms/reo.yaml'), `whole ${round}`)
    await seesOnly('terms/reo.yaml')
  }
})

test('a file that goes and comes again is seen', async () => {
  rmSync(at('terms/reo.yaml'))
  await seesOnly('terms/reo.yaml')
  writeFileSync(at('terms/reo.yaml'), 'back')
  await seesOnly('terms/reo.yaml')
  writeFileSync(at('terms/reo.yaml'), 'and saved')
  await seesOnly('terms/reo.yaml')
})

test('a folder that is made, and what is saved in it, is seen', async () => {
  mkdirSync(at('articles/new'), { recursive: true })
  writeFileSync(at('articles/new/index.md'), 'words')
  await seesOnly('articles/new/index.md')
  saveByRename('articles/new/index.md', 'more words', 'articles/new/.goutputstream-X1')
  await seesOnly('articles/new/index.md')
})

test('files that editors keep while they write are none of ours', async () => {
  for (const name of ['terms/4913', 'terms/reo.yaml~', 'terms/.reo.yaml.swp', 'terms/.#reo.yaml', 'terms/#reo.yaml#', 'terms/sedA1b2C3'])
    writeFileSync(at(name), 'x')
  await quiet()
  expect(seen()).toEqual([])
})
