import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyFixes, safeFixes, textIn } from '../issues/apply-fixes.ts'
import type { Fix, Issue } from '../issues/issue.ts'
import type { TextOf } from '../issues/print.ts'
import { writeWhole } from './write-whole.ts'

/** A fix, and the text whose place it takes. */
export interface MadeFix extends Fix {
  before: string
}

/** Texts of files under `root`; nothing for one that is not there. */
export const textUnder =
  (root: string): TextOf =>
  (file) =>
    existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined

const toldApart = ({ code, message, got, place }: Issue): string => [code, place.file, message, got].join('\n')

/**
 * Makes every fix that is safe. `checkWith` checks the site with some of its files' texts replaced: a file in which that finds
 * anything that was not found before is left as it was. With `dry` nothing is written.
 */
export async function makeFixes(
  root: string,
  issues: readonly Issue[],
  checkWith: (texts: ReadonlyMap<string, string>) => Promise<Issue[]>,
  dry = false,
): Promise<MadeFix[]> {
  const textOf = textUnder(root)
  const byFile = Map.groupBy(safeFixes(issues, textOf), ({ file }) => file)
  if (byFile.size === 0) return []
  const mended = new Map([...byFile].map(([file, fixes]) => [file, applyFixes(textOf(file) ?? '', fixes)]))
  const known = new Set(issues.map(toldApart))
  const worse = new Set((await checkWith(mended)).filter((found) => !known.has(toldApart(found))).map(({ place }) => place.file))
  return [...byFile].flatMap(([file, fixes]) => {
    if (worse.has(file)) return []
    const before = textOf(file) ?? ''
    if (!dry) writeWhole(join(root, file), mended.get(file) ?? before)
    return fixes.map((fix) => ({ ...fix, before: textIn(before, fix) }))
  })
}
