import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** SHA-256 of a text, the first 20 hex digits: enough to address a cache. */
export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 20)

/** Hash of files and of every file below folders, names included, tests left out: when code or fonts change, so does what they draw. */
export function hashFolders(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of paths) {
    if (statSync(folder).isFile()) {
      hash.update(basename(folder)).update(readFileSync(folder))
      continue
    }
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
    for (const name of names) hash.update(name.slice(folder.length)).update(readFileSync(name))
  }
  return hash.digest('hex').slice(0, 20)
}
