import type { Issue, Place } from '../issues/issue.ts'

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
  /** Where it stands in the file; lines and columns count from 1. */
  line: number
  column: number
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
}

/** A string an editor wrote, read once. */
export interface ReadWords {
  marks: Mark[]
  /** Words bound to claims, in reading order. */
  claims: ClaimMark[]
  /** The words without markup, blocks separated by an empty line; for titles, feeds and attributes. */
  plain: string
  /** Plain words block by block; `Mark.block` points in here. */
  blocks: string[]
  issues: Issue[]
}

/** Line and column in the file of an offset in a text. */
export type Locate = (offset: number) => { line: number; column: number }

/** Locates in a text that stands in its file as typed, from `place` on. */
export function locateFrom(text: string, place: Place): Locate {
  return (offset) => {
    const before = text.slice(0, offset)
    const breaks = before.split('\n').length - 1
    const column = breaks ? offset - before.lastIndexOf('\n') : (place.column ?? 1) + offset
    return { line: (place.line ?? 1) + breaks, column }
  }
}
