import type { Catalogue } from '../../data/catalogue.ts'
import { publisherNames } from '../../data/publishers.ts'
import type { FactCell } from '../../facts/fact.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { contextWords } from './context-words.ts'
import type { WrongTold } from './told-times.ts'

const { sayings } = contextWords('en')

/** A publisher's name with its other names: "USGS" of the U.S. Geological Survey. */
export const namesOf = (name: string): string[] => {
  const all = Object.entries(sayings.publishers).map(([own, others]) => [own, ...others])
  return all.find((names) => names.includes(name)) ?? [name]
}

/** Names that are hardly anything else: of two words and more, or abbreviations. */
const isTelling = (name: string): boolean => /\s/.test(name) || /^\p{Lu}{3,}$/u.test(name)

/** Names of those who published the tables that are not put together of many texts: press copies and the like say what others counted. */
function publishersOfTables({ datasets, sources }: Catalogue): string[] {
  const tables = [...datasets.values()].filter(({ record }) => !record.compiled).flatMap(({ versions }) => versions.at(-1) ?? [])
  const ids = new Set(tables.flatMap(({ table }) => table.head.sources))
  return publisherNames([...ids].flatMap((id) => sources.get(id) ?? []))
}

const patterns = new WeakMap<Catalogue, RegExp>()

/** A publisher's name with a verb of saying behind it, or "according to" before it. */
function patternOf(catalogue: Catalogue): RegExp {
  const known = patterns.get(catalogue)
  if (known) return known
  const names = anyOf([...new Set(publishersOfTables(catalogue).filter(isTelling).flatMap(namesOf))])
  const made = compile(
    `(?<![\\p{L}-])(?:(?:${anyOf(sayings.accordingTo)})\\s+(?:the\\s+)?(?<behind>${names})|(?<before>${names})(?:\\s+\\([^)]*\\))?\\s+(?:\\p{Ll}+ly\\s+)?(?:${anyOf(sayings.verbs)}))(?![\\p{L}-])`,
    'giu',
  )
  patterns.set(catalogue, made)
  return made
}

/** Whether a name, or another of the same publisher, stands in the source of one of the cells. */
const isOf = (name: string, cells: readonly FactCell[], { sources }: Catalogue): boolean => {
  const names = namesOf(name)
  const ids = new Set(cells.flatMap(({ source }) => source.split(' ')))
  return [...ids].some((id) => {
    const source = sources.get(id)
    const words = source ? [source.publisher, source.title, source.note ?? ''].join(' | ') : ''
    return source === undefined || names.some((one) => words.includes(one))
  })
}

/**
 * Publishers to whom a sentence gives a number that is another's: "the IEA puts it at" of a number that rests on a survey's table.
 * `cells` are those of all its numbers.
 */
export function wrongPublishers(text: string, cells: readonly FactCell[], catalogue: Catalogue): WrongTold[] {
  if (cells.length === 0) return []
  return [...text.matchAll(patternOf(catalogue))].flatMap(({ index, groups = {}, 0: said }): WrongTold[] => {
    const name = (groups.behind ?? groups.before ?? '').replaceAll(/\s+/g, ' ')
    if (isOf(name, cells, catalogue)) return []
    return [{ text: name, at: index + said.indexOf(name), message: `the sentence gives its numbers to ${name}, who is the source of none` }]
  })
}
