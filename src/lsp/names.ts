import { parseAddress, type CellAddress } from '../data/address.ts'
import { kindOf } from './site-view.ts'

/** What a name in a text stands for. */
export type NameKind = 'fact' | 'chart' | 'dataset' | 'article' | 'term' | 'cell'

/** A name where it stands in a text; offsets are UTF-16 units. It is found by its looks, so that half a file, or a broken one, has names too. */
export interface Name {
  kind: NameKind
  /** Of a fact its key (`factKey`), of a cell its address, else the id. */
  id: string
  /** The id itself, without what is around it. */
  start: number
  end: number
  /** The whole of it: the mark, the directive, the address. */
  from: number
  to: number
  /** True where the fact is stated and not only named. */
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
 * `file` is where `id` was written.
 */
export function factKey(file: string, id: string): string {
  const where = kindOf(file)
  if (id.includes('/')) return id
  if (where.kind === 'article') return `${where.slug}#${id}`
  if (where.kind === 'facts') return where.group === undefined ? `${where.slug}#${id}` : `${where.group}/${id}`
  return id
}

const MARK = /:n\[((?:[^\][]|\[[^\]]*\])*)\]\{\s*#([a-z0-9/-]+)[^}\n]*\}?/g
const CHART = /::chart\{\s*#([a-z0-9-]+)[^}\n]*\}?/g
const LINK = /(?<=[("'\s]|\.\.)\/(charts|data|articles)\/([a-z0-9-]+)/g
const TERM = /(?<=[("'\s]|\.\.)\/glossary\/#([a-z0-9-]+)/g
const DATASET = /^[ \t]*(?:-[ \t]*)?(?:\{[ \t]*)?dataset:[ \t]*["']?([a-z0-9-]+)(?:@([\d-]+))?/gm
const RESOURCE = /\bresource:[ \t]*([a-z0-9-]+)/g
const LEAD = /^(?:lead:[ \t]*["']?|const LEAD = \{[^}\n]*chart: ')([a-z0-9-]+)/gm
const SUM = /\b(?:fact|world|refined|mass):[ \t]*([a-z0-9-]+\/[a-z0-9-]+)/g
const REFERENCE = /\{[ \t]*#?([a-z0-9/-]+)[ \t]*\}/g
const CELL = /(?:([a-z][a-z0-9-]*)(?:@(\d{4}(?:-\d\d){0,2}))?\/)?\b([a-z][a-z0-9_]*)\[([^\][\n]*)\]/g

type Found = RegExpExecArray | RegExpMatchArray

/** Where a group of a match stands; the groups asked for are written out, so the last one that reads alike is it. */
function span(found: Found, id: string): Pick<Name, 'start' | 'end' | 'from' | 'to'> {
  const from = found.index ?? 0
  const start = from + found[0].lastIndexOf(id)
  return { start, end: start + id.length, from, to: from + found[0].length }
}

const all = (text: string, pattern: RegExp, make: (found: Found) => Name): Name[] => [...text.matchAll(pattern)].map(make)

const KINDS: Record<string, NameKind> = { charts: 'chart', data: 'dataset', articles: 'article' }

function marksIn(file: string, text: string): Name[] {
  return all(text, MARK, (found) => {
    const [whole, typed = '', id = ''] = found
    const from = found.index ?? 0
    const start = from + whole.indexOf(`#${id}`, typed.length) + 1
    return { kind: 'fact', id: factKey(file, id), typed, start, end: start + id.length, from, to: from + whole.length }
  })
}

/** The dataset that short addresses mean at an offset of a facts file: its fact's own, else the file's. */
export function datasetAt(text: string, offset: number): string | undefined {
  const keys = [...text.matchAll(/^ {1,8}[a-z0-9-]+:[ \t]*$/gm)].map(({ index }) => index)
  const from = keys.findLast((index) => index <= offset) ?? 0
  const to = keys.find((index) => index > offset) ?? text.length
  const named = (block: string, pattern: RegExp): string | undefined => pattern.exec(block)?.[1]
  return named(text.slice(from, to), /^[ \t]+dataset:[ \t]*([a-z0-9-]+)/m) ?? named(text, /^dataset:[ \t]*([a-z0-9-]+)/m)
}

function cellsIn(text: string, short: boolean): Name[] {
  return [...text.matchAll(CELL)].flatMap((found): Name[] => {
    const [written, named, version] = found
    const dataset = named ?? (short ? datasetAt(text, found.index) : undefined)
    const address = dataset === undefined ? undefined : parseAddress(named === undefined ? `${dataset}/${written}` : written)
    if (!address) return []
    const from = found.index
    const cell: Name = { kind: 'cell', id: written, address, start: from, end: from + written.length, from, to: from + written.length }
    if (named === undefined) return [cell]
    return [
      cell,
      { kind: 'dataset', id: named, start: from, end: from + named.length, from, to: from + named.length, ...(version ? { version } : {}) },
    ]
  })
}

function statedIn(file: string, text: string): Name[] {
  const begin = /^facts:[ \t]*\r?$/m.exec(text)
  if (!begin) return []
  const rest = text.slice(begin.index + begin[0].length)
  const block = rest.slice(0, /\n[^\s#]/.exec(rest)?.index ?? rest.length)
  const indent = /\n([ \t]+)[a-z0-9-]+:/.exec(block)?.[1] ?? '  '
  return all(block, new RegExp(`(?<=\\n)${indent}([a-z0-9-]+):`, 'g'), (found) => {
    const start = begin.index + begin[0].length + (found.index ?? 0) + indent.length
    const id = found[1] ?? ''
    return { kind: 'fact', stated: true, id: factKey(file, id), start, end: start + id.length, from: start, to: start + id.length }
  })
}

/** Every name in the text of a file of content, in no order. */
export function namesIn(file: string, text: string): Name[] {
  const { kind } = kindOf(file)
  const chart = (found: Found): Name => ({ kind: 'chart', id: found[1] ?? '', ...span(found, found[1] ?? '') })
  const fact = (found: Found): Name => ({ kind: 'fact', id: factKey(file, found[1] ?? ''), ...span(found, found[1] ?? '') })
  const dataset = (found: Found): Name => {
    const [, id = '', version] = found
    const written = version ? `${id}@${version}` : id
    const at = span(found, written)
    return { kind: 'dataset', id, ...at, end: at.start + id.length, from: at.start, ...(version ? { version } : {}) }
  }
  const link = (found: Found): Name => ({ kind: KINDS[found[1] ?? ''] ?? 'chart', id: found[2] ?? '', ...span(found, found[2] ?? '') })
  return [
    ...marksIn(file, text),
    ...all(text, LINK, link),
    ...all(text, TERM, (found) => ({ kind: 'term', id: found[1] ?? '', ...span(found, found[1] ?? '') })),
    ...(file.endsWith('.yaml') ? [] : [...all(text, CHART, chart), ...all(text, LEAD, chart)]),
    ...(file.endsWith('.yaml')
      ? [...all(text, DATASET, dataset), ...all(text, RESOURCE, dataset), ...cellsIn(text, kind === 'facts')]
      : []),
    ...(kind === 'facts' ? [...statedIn(file, text), ...all(text, REFERENCE, fact)] : []),
    ...(kind === 'other' && file.endsWith('.yaml') ? all(text, SUM, fact) : []),
  ]
}

/** The name at an offset: of several the narrowest. */
export const nameAt = (file: string, text: string, offset: number): Name | undefined =>
  namesIn(file, text)
    .filter(({ from, to }) => from <= offset && offset <= to)
    .toSorted((a, b) => a.to - a.from - (b.to - b.from))[0]
