import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { loadLock } from '../../src/build/load-data.ts'
import { LOCK_FILE, writeLock } from '../../src/build/lock-file.ts'
import { checkContent } from '../../src/build/check-content.ts'
import { loadContent } from '../../src/build/load-site.ts'
import type { Issue } from '../../src/issues/issue.ts'
import { PROJECT } from '../browser/built-site.ts'

const HERE = join(PROJECT, 'tests/mistakes')
const TABLES = ['countries', 'elements', 'mine-production']
const FILES = {
  article: 'content/articles/where-ore-comes-from/index.md',
  facts: 'content/articles/where-ore-comes-from/facts.yaml',
  chart: 'content/charts/who-mines.yaml',
}

/** A mistake as `mistakes.yaml` writes it. */
export interface Mistake {
  about: string
  file: keyof typeof FILES
  find: string
  put: string
  /** Words at whose beginning the answer must stand; those put in, where nothing is said. */
  at?: string
  /** There where the mistake is something missing: the answer stands on the line of `at` or up to so many lines above. */
  from?: number
  /** What an editor changes on reading the hint; without it the answer's first fix is applied. */
  cure?: [find: string, put: string]
  /** Words that the answer must hold for an editor to find that cure. */
  says?: string
}

/** How a mistake was answered. */
export interface Answer {
  mistake: Mistake
  issues: Issue[]
  /** Why it does not count as answered: no answer, another place, no cure, a cure that does not work. */
  fault?: string
}

/** The mistakes of this folder. */
export const readMistakes = (): Mistake[] => parse(readFileSync(join(HERE, 'mistakes.yaml'), 'utf8')) as Mistake[]

/** A folder with the content beside this file and the tables that it rests on, which never change. Remove it when done. */
export function layOut(): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'assay-mistakes-'))
  cpSync(join(HERE, 'content'), join(root, 'content'), { recursive: true })
  for (const name of [...TABLES.map((table) => `datasets/${table}`), 'sources']) {
    mkdirSync(join(root, 'content', name), { recursive: true })
    cpSync(join(PROJECT, 'content', name), join(root, 'content', name), { recursive: true })
  }
  const { lines } = loadLock(PROJECT)
  writeFileSync(join(root, LOCK_FILE), writeLock(lines.filter((line) => TABLES.includes(line.dataset))))
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

const check = async (root: string): Promise<Issue[]> =>
  checkContent(await loadContent(root, { drafts: false, today: '2026-11-29' }), { today: '2026-11-29' }).filter(
    ({ level }) => level === 'error',
  )

function placed(text: string, words: string): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf(words))).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Text with the part from one place to another, lines and columns from 1, replaced. */
function replaced(text: string, fix: NonNullable<Issue['fixes']>[number]): string {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1
  return text.slice(0, offset(fix.line, fix.column)) + fix.text + text.slice(offset(fix.endLine, fix.endColumn))
}

const said = (issues: readonly Issue[]): string =>
  issues.map(({ message, got, expected, hint }) => [message, got, expected, hint].join(' ')).join(' ')

function faultOf({ at, put, from = 0 }: Mistake, issues: readonly Issue[], text: string, file: string): string | undefined {
  const wanted = placed(text, at ?? put)
  const there = issues.filter(({ place }) => place.file === file && place.line !== undefined && place.column !== undefined)
  if (issues.length === 0) return 'no error'
  if (there.length === 0) return 'no error with line and column in the file'
  const near = there.some(({ place }) =>
    from > 0
      ? (place.line ?? 0) <= wanted.line && (place.line ?? 0) >= wanted.line - from
      : place.line === wanted.line && Math.abs((place.column ?? 0) - wanted.column) <= 1,
  )
  return near
    ? undefined
    : `another place: ${there.map(({ place }) => `${place.line}:${place.column}`).join(', ')}, not ${wanted.line}:${wanted.column}`
}

/** Makes one mistake in the content laid out at `root`, reads the answer, applies its cure, and puts the file back. */
export async function tryMistake(root: string, mistake: Mistake): Promise<Answer> {
  const file = FILES[mistake.file]
  const path = join(root, file)
  const sound = readFileSync(path, 'utf8')
  if (!sound.includes(mistake.find)) throw new Error(`invalid mistake: ${file} has no “${mistake.find}”`)
  const text = sound.replace(mistake.find, () => mistake.put)
  try {
    writeFileSync(path, text)
    const issues = await check(root)
    const fault = faultOf(mistake, issues, text, file)
    if (fault !== undefined) return { mistake, issues, fault }
    const { cure, says = cure?.[1] ?? '' } = mistake
    if (cure) {
      if (!said(issues).includes(says)) return { mistake, issues, fault: `the answer does not say “${says}”` }
      writeFileSync(
        path,
        text.replace(cure[0], () => cure[1]),
      )
    } else {
      const fix = issues.flatMap(({ fixes = [] }) => fixes).find((one) => one.file === file)
      if (!fix) return { mistake, issues, fault: 'no fix' }
      writeFileSync(path, replaced(text, fix))
    }
    const left = await check(root)
    return { mistake, issues, ...(left.length > 0 ? { fault: `the cure leaves ${left[0]?.code ?? ''}: ${left[0]?.message ?? ''}` } : {}) }
  } finally {
    writeFileSync(path, sound)
  }
}
