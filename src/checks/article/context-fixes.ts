import type { Fix, Span } from '../../issues/issue.ts'
import type { Mark } from '../../marks/mark.ts'
import { contextWords } from './context-words.ts'
import type { Mention } from './mention.ts'

/** A name that needs no quotes in braces. */
const BARE = /^[\p{L}\p{N}-]+$/u

/** The braces of a mark with other names listed also; nothing where they cannot be written as they are quoted. */
function bracesWith(mark: Mark, also: readonly string[]): string | undefined {
  const names = also.join(', ')
  if (names === '') return `{#${mark.fact ?? ''}}`
  const quote = BARE.test(names) && mark.quote ? '' : mark.quote === '"' ? "'" : '"'
  return names.includes(quote || '"') ? undefined : `{#${mark.fact ?? ''} also=${quote}${names}${quote}}`
}

/** The fix that lists names among those the sentence may hold besides its facts'. Never safe: the number may be another's. */
export function alsoFixes(mark: Mark, also: readonly string[], file: string): Fix[] {
  const names = [...mark.also, ...also]
  const text = mark.fact ? bracesWith(mark, names) : undefined
  if (!mark.bracesAt || text === undefined) return []
  return [
    {
      title: `Say that ${also.join(', ')} belong${also.length === 1 ? 's' : ''} there: also="${names.join(', ')}"`,
      file,
      ...mark.bracesAt,
      text,
      safe: false,
    },
  ]
}

/** The fix that takes a name out of those listed. Safe: the sentence was found to stand without it. */
export function withoutAlso(mark: Mark, name: string, file: string): Fix[] {
  const left = mark.also.filter((other) => other !== name)
  const text = mark.fact ? bracesWith(mark, left) : undefined
  return mark.bracesAt && text !== undefined ? [{ title: `Take ${name} out of also`, file, ...mark.bracesAt, text, safe: true }] : []
}

const { places, months, namedParts, withArticle, articles } = contextWords('en')
const ADJECTIVE = /(?:an|ese|ish|i|ch|ic|er|k)$/
const ABBREVIATION = /^[\p{Lu}.]+$/u
const ARTICLE = new RegExp(`(?:${articles.join('|')})\\s+$`, 'iu')

/** Whether a place is named by its adjective: "Chinese". */
export const isAdjective = (text: string): boolean => Object.hasOwn(places, text) && ADJECTIVE.test(text) && !ABBREVIATION.test(text)

/** The adjective of a place, where the language's file lists one: "Chinese". */
const adjectiveOf = (code: string): string | undefined =>
  Object.keys(places).find((word) => places[word] === code && ADJECTIVE.test(word) && !ABBREVIATION.test(word))

/** What a name is called in words, in the way of another: a month, a quarter ("Q2" for "Q1", "second quarter" for "first quarter"), a country. */
export function called(name: string, { kind, text }: Mention, names: ReadonlyMap<string, string>): string {
  if (kind !== 'month') return names.get(name) ?? name
  const part = Object.keys(namedParts).find((word) => namedParts[word] === name && word.includes(' ') === text.trim().includes(' '))
  if (part === undefined) return months[Number(name) - 1] ?? name
  return part.includes(' ') ? part : part.toUpperCase()
}

/** Where a name stands, and what the sentence says before it. */
export interface Standing {
  /** The sentence up to the name. */
  before: string
  /** Where in its file the name begins and ends, with so many signs before it; nothing where it is not typed as it is read. */
  spanOf: (signsBefore: number) => Span | undefined
}

/** A name as it would stand in place of another: in words, with an article where it takes one and an adjective for an adjective. */
function written(
  name: string,
  mention: Mention,
  { before }: Standing,
  names: ReadonlyMap<string, string>,
): { text: string; signsBefore: number } {
  if (mention.kind === 'month') return { text: called(name, mention, names), signsBefore: 0 }
  if (mention.kind !== 'place') return { text: name, signsBefore: 0 }
  const adjective = isAdjective(mention.text) ? adjectiveOf(name) : undefined
  if (adjective !== undefined) return { text: adjective, signsBefore: 0 }
  const article = ARTICLE.exec(before)?.[0] ?? ''
  const plain = names.get(name) ?? name
  if (withArticle.includes(name) === (article !== '')) return { text: plain, signsBefore: 0 }
  if (article !== '') return { text: plain, signsBefore: article.length }
  const [the = ''] = articles
  return { text: `${before.trim() === '' ? the.charAt(0).toUpperCase() + the.slice(1) : the} ${plain}`, signsBefore: 0 }
}

/** Names offered at most. */
const OFFERS = 3

/**
 * The fixes of a name that does not belong to its number: the right ones written for it, and, where several could be meant, last of all
 * the one that says that it belongs there. `right` are codes of countries, years, months of two digits.
 */
export function contextFixes(
  mention: Mention,
  right: readonly string[],
  standing: Standing,
  { mark, file, names, also }: { mark: Mark; file: string; names: ReadonlyMap<string, string>; also: readonly string[] },
): Fix[] {
  const offers = right.slice(0, OFFERS).flatMap((name): Fix[] => {
    const { text, signsBefore } = written(name, mention, standing, names)
    const span = standing.spanOf(signsBefore)
    return span ? [{ title: `Write ${text}`, file, ...span, text, safe: false }] : []
  })
  return right.length > 1 ? [...offers, ...alsoFixes(mark, also, file)] : offers
}
