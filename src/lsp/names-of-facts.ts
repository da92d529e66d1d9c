import { parseAddress } from '../data/address.ts'
import { all, factKey, span, type Name } from './name.ts'

const REFERENCE = /\{[ \t]*#?([a-z0-9/-]+)[ \t]*\}/dg
const CELL = /(?:([a-z][a-z0-9-]*)(?:@(\d{4}(?:-\d\d){0,2}))?\/)?\b([a-z][a-z0-9_]*)\[([^\][\n]*)\]/dg

/** What a key of a fact says at an offset of a facts file: `dataset`, `edition`; undefined where the fact does not say. */
function settingAt(text: string, offset: number, key: string): string | undefined {
  const keys = [...text.matchAll(/^ {1,8}[a-z0-9-]+:[ \t]*\r?$/gm)].map(({ index }) => index)
  const from = keys.findLast((index) => index <= offset) ?? 0
  const to = keys.find((index) => index > offset) ?? text.length
  return new RegExp(`^[ \\t]+${key}:[ \\t]*["']?([a-z0-9-]+)`, 'm').exec(text.slice(from, to))?.[1]
}

/** The dataset that short addresses mean at an offset of a facts file: its fact's own, else the file's. */
export const datasetAt = (text: string, offset: number): string | undefined =>
  settingAt(text, offset, 'dataset') ?? /^dataset:[ \t]*["']?([a-z0-9-]+)/m.exec(text)?.[1]

/** A short address in full, as its fact means it. */
function inFull(text: string, offset: number, written: string): string | undefined {
  const dataset = datasetAt(text, offset)
  const edition = settingAt(text, offset, 'edition')
  return dataset && `${dataset}${edition && edition !== 'latest' ? `@${edition}` : ''}/${written}`
}

/** Cells in a text, and the datasets that their addresses name; those without a dataset only where they are `short` for one. */
export function cellsIn(text: string, short: boolean): Name[] {
  return [...text.matchAll(CELL)].flatMap((found): Name[] => {
    const [written, named = '', version] = found
    const full = named ? written : short ? inFull(text, found.index, written) : undefined
    const address = full === undefined ? undefined : parseAddress(full)
    if (!address) return []
    const cell: Name = { kind: 'cell', id: written, address, ...span(found, 0) }
    if (!named) return [cell]
    const { start, end } = span(found)
    return [cell, { kind: 'dataset', id: named, start, end, from: start, to: end, ...(version ? { version } : {}) }]
  })
}

/** Facts, or claims, that a facts file states. */
export function statedIn(file: string, text: string, kind: 'fact' | 'claim'): Name[] {
  const begin = new RegExp(`^${kind}s:[ \\t]*\\r?$`, 'm').exec(text)
  if (!begin) return []
  const offset = begin.index + begin[0].length
  const rest = text.slice(offset)
  const block = rest.slice(0, /\n[^\s#]/.exec(rest)?.index ?? rest.length)
  const indent = /\n([ \t]+)[a-z0-9-]+:/.exec(block)?.[1] ?? '  '
  return all(block, new RegExp(`(?<=\\n${indent})([a-z0-9-]+):`, 'dg'), (found) => {
    const { start, end } = span(found, 1, offset)
    return { kind, stated: true, id: factKey(file, found[1] ?? ''), start, end, from: start, to: end }
  })
}

/** Facts that expressions name. */
export const referencesIn = (file: string, text: string): Name[] =>
  all(text, REFERENCE, (found) => ({ kind: 'fact', id: factKey(file, found[1] ?? ''), ...span(found) }))
