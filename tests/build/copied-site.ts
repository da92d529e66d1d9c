import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadLock } from '../../src/build/load-data.ts'
import { LOCK_FILE, writeLock } from '../../src/build/lock-file.ts'
import { sha256Of } from '../../src/checks/data/lock-chain.ts'
import { filesIn, PROJECT } from '../browser/built-site.ts'

/** Content of the small site that lies beside these tests. */
export const FIXTURE = join(PROJECT, 'tests/fixture/content')

/** A site in a folder of its own, to build and to spoil. */
export interface CopiedSite {
  root: string
  /** Puts other words into a file; `path` is below the root. Throws when the words to replace are not there. */
  edit: (path: string, from: string, to: string) => void
  /** Text of a file below the root. */
  read: (path: string) => string
  remove: () => void
}

/** Copies content to a folder of its own. Remove it when done. */
export function copySite(content: string = FIXTURE): CopiedSite {
  const root = mkdtempSync(join(tmpdir(), 'assay-site-'))
  cpSync(content, join(root, 'content'), { recursive: true })
  const read = (path: string): string => readFileSync(join(root, path), 'utf8')
  return {
    root,
    read,
    edit(path, from, to) {
      const text = read(path)
      if (!text.includes(from)) throw new Error(`invalid edit: ${path} has no “${from}”`)
      writeFileSync(join(root, path), text.replace(from, to))
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Writes the lock anew for the version files as they are now: what no editor may do to a published version. */
export function renewLock(root: string): void {
  const { lines } = loadLock(root)
  const renewed = lines.map((line) => ({
    ...line,
    sha256: sha256Of(readFileSync(join(root, `content/datasets/${line.dataset}/${line.version}.json`))),
  }))
  writeFileSync(join(root, LOCK_FILE), writeLock(renewed))
}

/** A command that has ended: its exit code, null when it was killed, and all that it printed. */
export interface Ended {
  code: number | null
  text: string
}

/** Starts one of the project's commands, as npm does but without npm. `ended` settles when the process has gone. */
export function startCommand(args: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const env = { ...process.env, NO_COLOR: '1' }
  const child = spawn(process.execPath, ['scripts/run.mjs', ...args], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()))
  return { child, ended: new Promise((done) => child.once('close', (code) => done({ code, text }))) }
}

/** Day and address that test sites are built with: both show on pages. */
export const BUILT_ON = ['--today', '2024-03-05', '--site', 'https://site.example'] as const

/** Arguments of a build of a copied site. */
export const buildOf = (root: string): string[] => ['build', '--root', root, ...BUILT_ON]

/** Checksum of every file below a folder, by its address: what a site is, whole. */
export const manifestOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex')
        .slice(0, 16),
    ]),
  )
