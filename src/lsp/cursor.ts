import type { CompletionItemKind } from 'vscode-languageserver'
import type { SiteView } from './site-view.ts'

/** Where something is being typed. */
export interface Cursor {
  file: string
  text: string
  /** Offset of the cursor, in UTF-16 units. */
  offset: number
  /** The text before it, as far as a mark or an address may reach back. */
  before: string
  view: SiteView
}

/** Something that could stand at a cursor. */
export interface Proposal {
  /** What takes the place of what has been typed of it. */
  text: string
  /** What it is, beside its name. */
  detail?: string
  kind: CompletionItemKind
}

/** What could stand at a cursor, best first. */
export interface Proposals {
  /** How many characters before the cursor they take the place of. */
  typed: number
  /** What follows the cursor of the same name, and is replaced too; letters, digits and hyphens where left out. */
  rest?: RegExp
  items: Proposal[]
}

/** Knows one kind of place where something is typed; undefined anywhere else. */
export type Completer = (cursor: Cursor) => Proposals | undefined

/** How far back a mark or an expression may begin. */
const REACH = 2000

/** The cursor at an offset of a file. */
export const cursorAt = (file: string, text: string, offset: number, view: SiteView): Cursor => ({
  file,
  text,
  offset,
  before: text.slice(Math.max(0, offset - REACH), offset),
  view,
})

/** A proposal for each of some names. */
export const named = (names: Iterable<string>, kind: CompletionItemKind, detail?: (name: string) => string | undefined): Proposal[] =>
  [...names].map((text) => {
    const about = detail?.(text)
    return { text, kind, ...(about ? { detail: about } : {}) }
  })
