import type { Issue, Place, Span } from '../issues/issue.ts'

/** A number an editor bound to a fact with `:n[69 percent]{#china-2024}`, or excused from having one. */
export interface Mark {
  kind: 'number'
  /** What the reader reads, without markup: "69 percent". */
  text: string
  /** Id of the fact, `china-2024` or `china/share-2024`; absent where the mark is excused. */
  fact?: string
  /** Why no fact stands behind this number. */
  excuse?: string
  /** Places, years and editions that the sentence may name besides those of its facts. */
  also: string[]
  /** Plain words of the same block before the mark; a hedge stands at their end. */
  before: string
  /** Plain words of the same block after the mark. */
  after: string
  /** Which block of the text, counted from 0. */
  block: number
  /** Where the whole mark stands in the text as typed, in UTF-16 units. */
  start: number
  end: number
  /** Where the whole mark stands in the file, from its colon to behind its braces; lines and columns count from 1. */
  line: number
  column: number
  endLine: number
  endColumn: number
  /** Where its words stand in the file; absent where they hold markup, which other words would lose. */
  wordsAt?: Span
  /** Where the id of its fact stands in the file. */
  factAt?: Span
  /** Where its braces stand in the file, both of them included. */
  bracesAt?: Span
  /** The quote in which YAML holds the text around it: what is put there must not hold it. */
  quote?: Quote
}

/** Words an editor bound to claims with `:c[China mined most]{#china-most}`; number marks may stand inside. */
export interface ClaimMark {
  kind: 'claim'
  /** What the reader reads, without markup. */
  text: string
  /** Ids of the claims, `china-most` or `china/most`; none where the mark is excused. */
  claims: string[]
  /** Why no claim stands behind these words. */
  excuse?: string
  /** Places, years and editions that the words may name besides those of their claims. */
  also: string[]
  /** Plain words of the same block before the mark. */
  before: string
  /** Which block of the text, counted from 0. */
  block: number
  /** Where the whole mark stands in the text as typed, in UTF-16 units. */
  start: number
  end: number
  /** Where it stands in the file; lines and columns count from 1. */
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Words that stand together, looked at as readers see them: a paragraph, a heading, a cell, a piece of code, the title of a link. */
export interface Passage {
  plain: string
  /** Marks in it, with the part of `plain` that each holds; `to` is exclusive. */
  marks: { mark: Mark; from: number; to: number }[]
  /** True inside a block quotation. */
  quoted: boolean
  /** What says whom that quotes, where it stands in a paragraph of its own: "— The Survey, 2026". */
  cite?: Passage
  /** The paragraph that leads into the list in which it stands: "In 2024:". */
  lead?: Passage
  /** False where no mark can be read: code, and titles of links and pictures. */
  markable: boolean
  /** Parts of `plain` that are the words of a link, which hold no mark; `url` where the link itself says where it leads. */
  links: { from: number; to: number; url?: string }[]
  /** Parts of `plain` that were meant for marks and are none: each is an issue already. */
  unread: { from: number; to: number }[]
  /** Parts of `plain` that are the words of a picture. */
  pictures: { from: number; to: number }[]
  /** Line and column in the file of an offset in `plain`. */
  locate: Locate
}

/** A sign that begins and ends a string in YAML. */
export type Quote = '"' | "'"

/** Where a whole mark stands in its file. */
export const placeOfMark = ({ line, column, endLine, endColumn }: Mark | ClaimMark): Span => ({ line, column, endLine, endColumn })

/** A string an editor wrote, read once. */
export interface ReadWords {
  /** The field of its file that holds it, where one does: "subtitle". */
  field?: string
  marks: Mark[]
  /** Words bound to claims, in reading order. */
  claims: ClaimMark[]
  /** The words without markup, blocks separated by an empty line; for titles, feeds and attributes. */
  plain: string
  /** Plain words block by block; `Mark.block` points in here. */
  blocks: string[]
  /** All that readers see of it, in reading order: the blocks with more about each, and code and titles, which are no blocks. */
  passages: Passage[]
  issues: Issue[]
}

/** Line and column in the file of an offset in a text. */
export interface Locate {
  (offset: number): { line: number; column: number }
  /** The quote that the text stands in, where one does. */
  quote?: Quote
  /** True where brackets and braces around the text would end it: unquoted within `[…]` or `{…}` of YAML. */
  flow?: true
}

/** Where a stretch of a text stands in the file, from offset `start` up to `end`. */
export function spanBetween(locate: Locate, start: number, end: number): Span {
  const { line: endLine, column: endColumn } = locate(end)
  return { ...locate(start), endLine, endColumn }
}

/** Where words stand, up to behind their last letter: what comes next may stand behind a mark's braces. */
export function spanOfWords(locate: Locate, start: number, end: number): Span {
  const last = locate(Math.max(start, end - 1))
  return { ...locate(start), endLine: last.line, endColumn: last.column + 1 }
}

/** Locates in a text that stands in its file as typed, from `place` on. */
export function locateFrom(text: string, place: Place): Locate {
  return (offset) => {
    const before = text.slice(0, offset)
    const breaks = before.split('\n').length - 1
    const column = breaks ? offset - before.lastIndexOf('\n') : (place.column ?? 1) + offset
    return { line: (place.line ?? 1) + breaks, column }
  }
}
