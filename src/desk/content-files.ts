import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { writeWhole } from '../build/write-whole.ts'
import { hashOf } from './hash.ts'

/** What came of a wish to write: done, refused with the reason, or met with a file that is no longer what the editor saw. */
export type Written = { done: true; file: string } | { refused: string } | { conflict: { file: string; theirs: string; yours: string } }

/** The last thing that the desk wrote, kept so that it can be taken back. */
interface Last {
  file: string
  /** Text before; undefined for a file that was not there. */
  before?: string
  /** Hash of what was written. */
  after: string
}

/** What an editor writes: words, charts, facts, records. Published versions and their lock are never written. */
const WRITABLE = /^content\/(?:[a-z0-9_-]+\/)*[a-z0-9_.-]+\.(?:md|yaml)$/i

/** The path on disk of a file that the desk may write; else why it may not. No part of it may be a link. */
export function pathOfContent(root: string, file: string): { path: string } | { refused: string } {
  if (!WRITABLE.test(file) || file.split('/').some((part) => /^\.+$/.test(part)))
    return { refused: `The desk writes Markdown and YAML below content/, and nothing else: ${JSON.stringify(file)}` }
  const home = realpathSync(root)
  let path = home
  for (const part of file.split('/')) {
    path = join(path, part)
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (found?.isSymbolicLink()) return { refused: `The desk follows no links: ${JSON.stringify(file)}` }
    if (found === undefined) break
  }
  const whole = join(home, file)
  return whole.startsWith(join(home, 'content') + sep)
    ? { path: whole }
    : { refused: `This is not below content/: ${JSON.stringify(file)}` }
}

/** Text of a file of content; empty where there is none. Undefined where the desk may not touch it. */
export function textOfContent(root: string, file: string): string | undefined {
  const found = pathOfContent(root, file)
  if ('refused' in found) return undefined
  return existsSync(found.path) ? readFileSync(found.path, 'utf8') : ''
}

const lastPath = (root: string): string => join(root, '.cache/desk/last.json')

/** Writes a file whole, if it still holds what `seen` is the hash of, and keeps what it held. */
export function writeContent(root: string, { file, seen, text }: { file: string; seen: string; text: string }): Written {
  const found = pathOfContent(root, file)
  if ('refused' in found) return found
  const isThere = existsSync(found.path)
  const before = isThere ? readFileSync(found.path, 'utf8') : ''
  if (hashOf(before) !== seen) return { conflict: { file, theirs: before, yours: text } }
  const last: Last = { file, ...(isThere ? { before } : {}), after: hashOf(text) }
  mkdirSync(dirname(lastPath(root)), { recursive: true })
  writeWhole(lastPath(root), JSON.stringify(last))
  mkdirSync(dirname(found.path), { recursive: true })
  writeWhole(found.path, text)
  return { done: true, file }
}

/** File that the desk wrote last and can take back; undefined where there is none. */
export const lastWritten = (root: string): string | undefined => readLast(root)?.file

function readLast(root: string): Last | undefined {
  return existsSync(lastPath(root)) ? (JSON.parse(readFileSync(lastPath(root), 'utf8')) as Last) : undefined
}

/** Takes back what the desk wrote last, if the file still holds it. */
export function undoContent(root: string): Written {
  const last = readLast(root)
  if (!last) return { refused: 'There is nothing to take back.' }
  const found = pathOfContent(root, last.file)
  if ('refused' in found) return found
  const now = existsSync(found.path) ? readFileSync(found.path, 'utf8') : ''
  if (hashOf(now) !== last.after) return { conflict: { file: last.file, theirs: now, yours: last.before ?? '' } }
  if (last.before === undefined) rmSync(found.path)
  else writeWhole(found.path, last.before)
  rmSync(lastPath(root))
  return { done: true, file: last.file }
}
