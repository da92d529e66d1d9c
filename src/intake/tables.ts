import { METADATA } from './header-rows.ts'
import { isWordedRow, isYearHeader } from './header-words.ts'
import type { Kind, Sight } from './sight.ts'
import { fillOf } from './sight.ts'
import { knownUnit } from './unit-words.ts'

/** A run of filled rows that looks like a table of its own. */
interface Block {
  /** Its first row, titles included. */
  start: number
  /** Its header's texts, joined, and how many cells header and rows fill. */
  header: string
  width: number
}

const FIGURES: readonly (Kind | undefined)[] = ['number', 'year', 'date', 'mark']

/** Runs of rows between blank ones: first row and the one after the last. */
function runs(sight: Sight): [number, number][] {
  const found: [number, number][] = []
  sight.kinds.forEach((kinds, at) => {
    if (fillOf(kinds) === 0) return
    const last = found.at(-1)
    if (last && last[1] === at) last[1] = at + 1
    else found.push([at, at + 1])
  })
  return found
}

/** True where words or years in different cells stand at `at`, none of them a unit or a line about the file. */
function headsTable(sight: Sight, at: number): boolean {
  const kinds = sight.kinds[at] ?? []
  const texts = sight.texts(at).filter((text) => text !== '')
  if (!kinds.every((kind, column) => kind === 'blank' || kind === 'text' || (kind === 'year' && column > sight.left))) return false
  return (
    new Set(texts).size === texts.length && !texts.slice(1).every((text) => knownUnit(text) !== undefined) && !METADATA.test(texts[0] ?? '')
  )
}

/** A run of rows as a table: titles, a header, and rows as wide under it, with figures under its words; undefined for anything else. */
function blockAt(sight: Sight, [start, end]: [number, number]): Block | undefined {
  let at = start
  while (at < end && sight.fill(at) === 1) at++
  const width = sight.fill(at)
  if (end - at < 2 || width < 2 || !headsTable(sight, at)) return undefined
  const rows = sight.kinds.slice(at + 1, end).filter((kinds) => fillOf(kinds) > 1)
  if (rows.length === 0 || Math.max(...rows.map(fillOf)) !== width) return undefined
  const heads = sight.kinds[at] ?? []
  const figures = heads.filter(
    (head, column) => head !== 'blank' && rows.every((kinds) => [...FIGURES, 'blank'].includes(kinds[column] ?? 'blank')),
  )
  const stated = sight.kinds.slice(at + 1, end).filter((_kinds, place) => isStatement(sight.texts(at + 1 + place)[sight.left] ?? '')).length
  if (figures.length === 0 || stated > rows.length / 2) return undefined
  return { start, header: sight.texts(at).join('|'), width }
}

/** True for the key of a line that tells of a file: `Version`, `Year`. */
const isStatement = (key: string): boolean => METADATA.test(key) || isYearHeader(key)

/**
 * Where a second table begins that has another width than the first: the place of its first row, titles included; undefined where the file
 * holds one table. Seen together, the wider or the longer one would make the other look like a preamble.
 */
export function otherTable(sight: Sight): number | undefined {
  const found = runs(sight)
    .map((run) => blockAt(sight, run))
    .filter((block) => block !== undefined)
  const [first, ...others] = found
  const worded = (header: string): boolean => isWordedRow(header.split('|'))
  return others.find(
    ({ width, header }) => first && width !== first.width && header !== first.header && (worded(first.header) || !worded(header)),
  )?.start
}
