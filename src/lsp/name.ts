import type { CellAddress } from '../data/address.ts'
import { kindOf } from './site-view.ts'

/** What a name in a text stands for. */
export type NameKind = 'fact' | 'claim' | 'chart' | 'dataset' | 'article' | 'term' | 'cell'

/** A name where it stands in a text; offsets are UTF-16 units. */
export interface Name {
  kind: NameKind
  /** Of a fact or a claim its key (`factKey`), of a cell its address, else the id. */
  id: string
  /** The id itself, without what is around it. */
  start: number
  end: number
  /** The whole of it: the mark, the directive, the address. */
  from: number
  to: number
  /** True where the fact or claim is stated and not only named. */
  stated?: boolean
  /** Words of a number mark. */
  typed?: string
  /** Version after the name of a dataset. */
  version?: string
  /** Parts of a cell's address. */
  address?: CellAddress
}

/**
 * A key for a fact that is one wherever it is named: `china/mining-2024` for a shared one, `past-keeps-changing#moved` for an article's own.
 * Claims have keys like them. `file` is where `id` was written.
 */
export function factKey(file: string, id: string): string {
  const where = kindOf(file)
  if (id.includes('/')) return id
  if (where.kind === 'article') return `${where.slug}#${id}`
  if (where.kind === 'facts') return where.group === undefined ? `${where.slug}#${id}` : `${where.group}/${id}`
  return id
}

/** A match of a pattern with the flag `d`, and the text it is part of begins at `offset`. */
type Found = RegExpMatchArray

/** Where a group of a match stands, and the match. */
export function span(found: Found, group = 1, offset = 0): Pick<Name, 'start' | 'end' | 'from' | 'to'> {
  const [from, to] = found.indices![0]!
  const [start, end] = found.indices![group] ?? [from, to]
  return { start: start + offset, end: end + offset, from: from + offset, to: to + offset }
}

/** A name for every match of a pattern, which has the flags `d` and `g`. */
export const all = (text: string, pattern: RegExp, make: (found: Found) => Name): Name[] => [...text.matchAll(pattern)].map(make)
