import type { Place } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import type { TermSpec } from './term-schema.ts'

/** A term of the glossary as an editor wrote it. */
export interface Term {
  /** Name of its file, and its anchor in the glossary. */
  id: string
  /** Path of its file from the project's root. */
  file: string
  spec: TermSpec
  /** Place of the part at a path (`['see', 0]`). */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Its words, read: the term and its definition. */
  texts: ReadWords[]
}

/** Terms in the order in which a glossary lists them. */
export const inOrder = (terms: Iterable<Term>, locale: string): Term[] =>
  [...terms].toSorted((a, b) => a.spec.term.localeCompare(b.spec.term, locale))
