import type { Catalogue } from '../../data/catalogue.ts'
import { lexiconOf } from '../../numbers/lexicon.ts'
import type { OpposedWord, Rested } from './opposed.ts'
import { isMeasure } from './measures.ts'

/** Letters by which forms of a word are alike: "smelter", "smelted". */
const STEM = 5
/** Shorter words say too little of what a field is. */
const LEAST = 4

const stemOf = (word: string): string => word.toLowerCase().slice(0, STEM)
const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu)?.filter((word) => word.length >= LEAST) ?? []

/**
 * A word for another field of numbers of the same table than all that a text's numbers are of: "smelted #" of what was mined. Nothing where
 * the text also has a word of their own field, or their label has the other's. A number is `#`.
 */
export function wrongField(text: string, rested: readonly Rested[], catalogue: Catalogue): OpposedWord[] {
  const cells = rested.flatMap((one) => one.cells)
  const [first] = cells
  const fields = first && catalogue.datasets.get(first.dataset)?.record.fields.filter(({ unit }) => unit !== undefined)
  if (!fields || fields.length < 2 || cells.some(({ dataset, field }) => dataset !== first.dataset || field !== first.field)) return []
  const titleOf = (name: string): string => fields.find((one) => one.name === name)?.title ?? ''
  const own = new Set(
    [...wordsOf(titleOf(first.field)), ...rested.flatMap(({ words }) => wordsOf(words.split(' | ')[0] ?? ''))].map(stemOf),
  )
  const others = fields.flatMap(({ name, title = '' }) =>
    name === first.field ? [] : wordsOf(title).flatMap((word) => (own.has(stemOf(word)) ? [] : [{ stem: stemOf(word), title }])),
  )
  const said = [...text.matchAll(/\p{L}+/gu)].filter(({ 0: word }) => word.length >= LEAST)
  const ownOnly = wordsOf(titleOf(first.field))
    .map(stemOf)
    .filter((stem) => !fields.some(({ name, title = '' }) => name !== first.field && wordsOf(title).map(stemOf).includes(stem)))
  if (said.some(({ 0: word }) => ownOnly.includes(stemOf(word)))) return []
  const breaks = lexiconOf('en').clauseBreaks
  return said
    .flatMap(({ 0: word, index: at }) => {
      const other = others.find(({ stem }) => stem === stemOf(word))
      if (!other || !isMeasure(text, at, word, breaks)) return []
      return [{ word, at, message: `the words speak of “${other.title}” (“${word}”), and what they rest on is “${titleOf(first.field)}”` }]
    })
    .slice(0, 1)
}
