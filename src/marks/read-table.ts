import type { Passage } from './mark.ts'

/** A cell of a table typed by hand: which part of its passage's words it holds, `to` exclusive. */
export interface TypedCell {
  from: number
  to: number
}

/** A table typed by hand: the heads of its columns, and its rows, the first cell of each being its head. */
export interface TypedTable {
  heads: TypedCell[]
  rows: TypedCell[][]
}

const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

/** The lines of a passage, as parts of its words: a line's end is a blank there. */
function linesOf({ plain, locate }: Passage): TypedCell[] {
  const lines: TypedCell[] = []
  let from = 0
  for (const { index } of plain.matchAll(/\s/g))
    if (index + 1 < plain.length && locate(index + 1).line > locate(Math.max(from, index - 1)).line) {
      lines.push({ from, to: index })
      from = index + 1
    }
  return [...lines, { from, to: plain.length }]
}

/** The cells of a line: what stands between its upright strokes, without blanks around it. */
function cellsOf(plain: string, { from, to }: TypedCell): TypedCell[] {
  const line = plain.slice(from, to)
  const start = from + (/^\s*\|/.exec(line)?.[0].length ?? 0)
  const end = to - (/\|\s*$/.exec(line)?.[0].length ?? 0)
  let at = start
  return plain
    .slice(start, end)
    .split('|')
    .map((cell) => {
      const lead = cell.length - cell.trimStart().length
      const found = { from: at + lead, to: at + lead + cell.trim().length }
      at += cell.length + 1
      return found
    })
}

/** The table that a passage is, where it is one: a line of heads, a line of strokes, and rows. */
export function tableIn(passage: Passage): TypedTable | undefined {
  if (!passage.markable || !/\|[\s:]*-|-[\s:]*\|/.test(passage.plain)) return undefined
  const [heads, rule, ...rows] = linesOf(passage)
  if (!heads || !rule || !RULE.test(passage.plain.slice(rule.from, rule.to))) return undefined
  return { heads: cellsOf(passage.plain, heads), rows: rows.map((row) => cellsOf(passage.plain, row)) }
}
