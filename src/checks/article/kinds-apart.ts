import type { Catalogue } from '../../data/catalogue.ts'
import { latestOf } from '../../data/catalogue.ts'
import { namingOf } from '../../facts/names.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import { isOf, THINGS } from './measures.ts'
import { isOfSide, NO_KINDS, OPPOSED, recordOf } from './opposed.ts'
import { areInOrder, respectively } from './pairs.ts'

/** One of several things that numbers of a sentence may be of, such as terbium oxide and dysprosium oxide, or weight and value. */
interface Kind {
  said: readonly string[]
  holds: (number: Bound) => boolean
}

/** A name of a kind in a sentence, and the numbers that are of it. */
interface NamedKind {
  text: string
  at: number
  holds: (number: Bound) => boolean
}

/** A kind that stands beside a number of another. */
export interface KindApart {
  number: Bound
  word: string
  at: number
  message: string
  /** The name by which the sentence speaks of the number's own. */
  right?: string
}

/** How a key is called: by its label without what stands in brackets there, and by itself. */
const namesOfKey = (label: string, key: string): string[] =>
  [label.replace(/\s*\(.*$/, ''), key.replaceAll('-', ' ')].filter((name) => /\p{L}{3}/u.test(name))

/** The kinds that keys of one table tell apart: of each of its fields those that cells of the numbers have. */
function kindsOfKeys(bound: readonly Bound[], catalogue: Catalogue): Kind[][] {
  const naming = namingOf(catalogue)
  const cells = bound.flatMap(({ rested }) => rested.cells)
  return [...new Set(cells.map(({ dataset }) => dataset))].flatMap((dataset) => {
    const found = catalogue.datasets.get(dataset)
    const table = found && latestOf(found)?.table
    return (table?.head.primaryKey ?? []).flatMap((field, place): Kind[][] => {
      if (table?.columns.get(field)?.kind !== 'text' || NO_KINDS.test(field)) return []
      const own = cells.filter((cell) => cell.dataset === dataset)
      const keys = [...new Set(own.map(({ key }) => key[place] ?? ''))]
      if (keys.length < 2 || keys.length > MOST) return []
      const kinds = keys.map((key): Kind => ({
        said: namesOfKey(
          naming.label(dataset, [field], [key], () => true),
          key,
        ),
        holds: ({ rested }) => rested.cells.some((cell) => cell.dataset === dataset && cell.key[place] === key),
      }))
      return [kinds]
    })
  })
}

/** Kinds of one field that are told apart, and cells whose names are looked at: more are those of a whole column. */
const MOST = 12

/** A number's own words and the names of its cells, in small letters: its table may hold other things. */
const namesOf = ({ rested: { words, cells } }: Bound): string[] =>
  [words, ...cells.slice(0, MOST).map(({ label }) => label)].map((one) => one.toLowerCase())

/** All kinds that the numbers of a sentence may be told apart by, dimension by dimension. */
function dimensionsOf(bound: readonly Bound[], catalogue: Catalogue): Kind[][] {
  const records = new Map(bound.map((one) => [one, recordOf(one.rested, catalogue)]))
  const sides = OPPOSED.filter((pair) => pair.every(({ said, claims }) => said.length > 0 && !claims)).map((pair) =>
    pair.map((side, place): Kind => ({
      said: side.said,
      holds: (number) => {
        const [record, other] = [records.get(number) ?? '', pair[1 - place]]
        return isOfSide(side, record) && !(other && isOfSide(other, record))
      },
    })),
  )
  const names = new Map(bound.map((one) => [one, namesOf(one)]))
  const things = THINGS.map((one): Kind => ({ said: one.said, holds: (number) => isOf(one, names.get(number) ?? []) }))
  return [...kindsOfKeys(bound, catalogue), things, ...sides]
}

const spacedLists = new WeakMap<readonly string[], readonly string[]>()

/** Words of a list as `spaced` writes them: made once, for the names of all things are many. */
function allSpaced(words: readonly string[]): readonly string[] {
  const made = spacedLists.get(words) ?? words.map(spaced)
  spacedLists.set(words, made)
  return made
}

const spaced = (word: string): string => word.toLowerCase().replaceAll(/[\s-]+/g, ' ')

/** The names of kinds in a text, of those that some number is of. */
function namedIn(text: string, kinds: readonly Kind[], bound: readonly Bound[]): NamedKind[] {
  const small = spaced(text)
  const said = kinds
    .map(({ said: words, holds }) => ({ words: allSpaced(words).filter((word) => small.includes(word)), holds }))
    .filter(({ words, holds }) => words.length > 0 && bound.some(holds))
  if (said.length < 2) return []
  const pattern = compile(
    `(?<![\\p{L}-])(?:${anyOf(said.flatMap(({ words }) => words)).replaceAll(' ', '[\\s-]+')})(?![\\p{L}]|-\\p{L})`,
    'giu',
  )
  return [...text.matchAll(pattern)].map(({ 0: word, index: at }) => {
    const own = said.filter(({ words }) => words.includes(spaced(word)))
    return { text: word, at, holds: (number) => own.some(({ holds }) => holds(number)) }
  })
}

/** What parts a number from a name behind it: that is another number's, or of another clause. */
const PARTED = /[#;:]/

/** Numbers of one dimension that stand beside a kind of another number, and beside none of their own. */
function apartIn(text: string, kinds: readonly Kind[], bound: readonly Bound[]): KindApart[] {
  const named = namedIn(text, kinds, bound)
  const numbers = bound.filter((number) => named.some(({ holds }) => holds(number)))
  const areAlike = numbers.every((number) => named.every(({ holds }) => holds(number)))
  if (numbers.length < 2 || areAlike || areInOrder(numbers, named, (number, { holds }) => holds(number))) return []
  const listed = respectively(text, numbers, named)
  return numbers.flatMap((number): KindApart[] => {
    const beside = [named.findLast(({ at }) => at < number.from), named.find(({ at }) => at > number.from)]
    const own = listed.get(number)
    const all = (own ? [own] : beside).filter((one) => one !== undefined)
    const wrong = all.find(({ at }) => own !== undefined || at < number.from || !PARTED.test(text.slice(number.to, at)))
    if (!wrong || all.some(({ holds }) => holds(number)) || number.mark.also.some((name) => name.includes(wrong.text))) return []
    const rights = new Set(named.filter(({ holds }) => holds(number)).map((one) => one.text))
    const [right] = rights
    const message = `“${number.mark.text}” stands beside ${wrong.text}, and its fact is of ${[...rights].join(', ')}`
    return [{ number, word: wrong.text, at: wrong.at, message, ...(right !== undefined && rights.size === 1 ? { right } : {}) }]
  })
}

/**
 * Numbers of a sentence that change places with those of another kind: the price of terbium oxide beside dysprosium oxide, a share "by
 * weight" that is one of the value. Looked at where names of two kinds stand in the sentence, and a number is of either.
 */
export function kindsApart({ text, bound }: Sentence, catalogue: Catalogue): KindApart[] {
  if (bound.length < 2) return []
  const found = dimensionsOf(bound, catalogue).flatMap((kinds) => apartIn(text, kinds, bound))
  return [...new Map(found.toReversed().map((one) => [one.number, one])).values()].toReversed()
}
