import { compile } from '../../numbers/lexicon.ts'
import { mayHold, wholeWords } from '../../numbers/whole-words.ts'
import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import type { FactCell } from '../../facts/fact.ts'
import { namingOf } from '../../facts/names.ts'
import { dimensionOf } from '../../facts/quantities.ts'
import { spokenOf, wholesOf, wrongMeasure, wrongPriced, wrongThing } from './measures.ts'
import forms from './forms-en.json' with { type: 'json' }
import groups from './opposed-en.json' with { type: 'json' }

/** One side of an opposition, such as imports against exports. */
export interface Side {
  /** What it is called in messages. */
  name: string
  /** Parts of words by which a record is of this side; `unit:mass` is its unit's dimension. */
  record: string[]
  /** Words by which a text is; of two sides those in the same place stand for each other. */
  said: string[]
  /** True where only a tested sentence is held to it: elsewhere the words are often said of something else. */
  claims?: boolean
}

/** What a number or a claim rests on. */
export interface Rested {
  cells: readonly FactCell[]
  /** Words about it: label and derivation. */
  words: string
  /** Unit id of its own, where it is a number. */
  unit?: string
}

/** A word for something else than what the numbers of a text are of. */
export interface OpposedWord {
  word: string
  at: number
  message: string
  /** The word that would be right, where the two stand for each other. */
  right?: string
}

/** All oppositions, two sides each. */
export const OPPOSED: readonly Side[][] = groups

const DIMENSION = (unit: string): string => `unit:${dimensionOf(unit).replace(/-.*$/, '')}`

/** Fields that name no thing of which there are several kinds. */
export const NO_KINDS = /^(country|origin|destination|year|month|date|source|area)$/

const spreads = new WeakMap<readonly string[], boolean>()

/** Whether a title speaks of more than one thing that the keys of its table stand for; of each table's keys it is asked once. */
function isSpread(title: string, keys: readonly string[]): boolean {
  const known = spreads.get(keys) ?? new Set(keys.flatMap((key) => spokenOf(title, key))).size > 1
  spreads.set(keys, known)
  return known
}

const NO_FIELDS: [] = []

/** Titles of a dataset's fields of numbers, in small letters: all of them, and by name. */
interface NumberTitles {
  titles: string[]
  byName: Map<string, string>
}

const titlesMade = new WeakMap<object, NumberTitles>()

/** Made once for each dataset, so that the titles are known by identity. */
function titlesOf(fields: readonly { name: string; title?: string; unit?: string }[]): NumberTitles {
  const known = titlesMade.get(fields)
  if (known) return known
  const byName = new Map(fields.filter(({ unit }) => unit !== undefined).map(({ name, title = '' }) => [name, title.toLowerCase()]))
  const made = { titles: [...byName.values()], byName }
  titlesMade.set(fields, made)
  return made
}

/** Whether a dataset's title speaks of more than its cells do: "Who mines, refines and makes magnets" of the shares of one stage. */
function speaksOfOthers(title: string, cell: FactCell, catalogue: Catalogue): boolean {
  const found = catalogue.datasets.get(cell.dataset)
  const table = found && latestOf(found)?.table
  const { titles, byName } = titlesOf(found?.record.fields ?? NO_FIELDS)
  const own = byName.get(cell.field)
  // "Copper mined and smelted" of a field for each.
  if (own && titles.length > 1 && isSpread(title, titles) && spokenOf(title, own).length > 0) return true
  return (table?.head.primaryKey ?? []).some((field, place) => {
    const column = table?.columns.get(field)
    if (column?.kind !== 'text' || NO_KINDS.test(field)) return false
    return isSpread(title, column.dictionary) && spokenOf(title, cell.key[place] ?? '').length > 0
  })
}

const recordsOf = new WeakMap<Catalogue, WeakMap<Rested, string>>()

/** Titles and units of the fields that cells are of, in small letters; made once for a fact. */
export function recordOf(rested: Rested, catalogue: Catalogue): string {
  const made = recordsOf.get(catalogue) ?? new WeakMap<Rested, string>()
  recordsOf.set(catalogue, made)
  const known = made.get(rested) ?? makeRecord(rested, catalogue)
  made.set(rested, known)
  return known
}

function makeRecord({ cells, words, unit }: Rested, catalogue: Catalogue): string {
  const fields = [...new Map(cells.map((cell) => [`${cell.dataset}/${cell.field}`, cell])).values()]
  const titles = fields.flatMap((cell) => {
    const { dataset, field, unit: own } = cell
    const record = catalogue.datasets.get(dataset)?.record
    const title = record?.title ?? ''
    return [
      speaksOfOthers(title, cell, catalogue) ? '' : title,
      record?.fields.find(({ name }) => name === field)?.title ?? '',
      DIMENSION(own),
    ]
  })
  const labels = cells.slice(0, LABELS).map(({ label }) => label)
  return [words, ...(unit ? [DIMENSION(unit)] : []), ...titles, ...labels].join(' | ').toLowerCase()
}

/** Cells whose names are looked at: those of a long selection are alike. */
const LABELS = 12

const saidIn = (text: string, words: readonly string[]): RegExpExecArray | null =>
  !mayHold(text, words) ? null : wholeWords(words).exec(text)

/** Whether a record is of a side. */
export const isOfSide = ({ record: parts }: Side, record: string): boolean => parts.some((part) => record.includes(part))

/** Words that put a text on the other side of an opposition than all that it rests on: "exported" of imports. */
function wrongSides(text: string, records: readonly string[], isClaim: boolean): OpposedWord[] {
  const isOf = (side: Side): boolean => records.some((one) => isOfSide(side, one))
  return OPPOSED.flatMap((sides) =>
    sides.flatMap((wrong, place): OpposedWord[] => {
      const own = sides[1 - place]
      if (!own || (wrong.claims && !isClaim) || !isOf(own) || isOf(wrong) || saidIn(text, own.said)) return []
      const found = saidIn(text, wrong.said)
      if (!found) return []
      const right = own.said.length === wrong.said.length ? own.said[wrong.said.indexOf(found[0].toLowerCase())] : undefined
      const message = `the words speak of ${wrong.name} (“${found[0]}”), and what they rest on is ${own.name}`
      return [{ word: found[0], at: found.index, message, ...(right === undefined ? {} : { right }) }]
    }),
  )
}

/** Names of two words and more, so that they are hardly said of anything else. */
const isTelling = (name: string): boolean => /\p{L}\s\p{L}/u.test(name)

/** The names of a dataset's keys that cells have, and those that its other rows have in their place, in small letters. */
function kindsOf(cells: readonly FactCell[], catalogue: Catalogue): { own: Set<string>; others: Set<string> } {
  const [own, others] = [new Set<string>(), new Set<string>()]
  const naming = namingOf(catalogue)
  for (const dataset of new Set(cells.map((cell) => cell.dataset))) {
    const found = catalogue.datasets.get(dataset)
    const table = found && latestOf(found)?.table
    table?.head.primaryKey.forEach((field, place) => {
      const column = table.columns.get(field)
      if (column?.kind !== 'text' || NO_KINDS.test(field)) return
      const nameOf = (key: string): string =>
        naming
          .label(dataset, [field], [key], () => true)
          .replace(/[,(].*$/u, '')
          .replaceAll('-', ' ')
          .trim()
          .toLowerCase()
      for (const { key } of cells.filter((cell) => cell.dataset === dataset)) own.add(nameOf(key[place] ?? ''))
      column.dictionary
        .map(nameOf)
        .filter(isTelling)
        .forEach((name) => others.add(name))
    })
  }
  return { own, others }
}

/** "# of the world’s rare earths", where the number is of magnet rare earths and the table holds other rare earths too. */
function wholeOf(small: string, own: string, others: ReadonlySet<string>): OpposedWord[] {
  const [, kind = '', base] = /^(.+) (\p{L}+ \p{L}+)$/u.exec(own) ?? []
  // "Rare earths used in magnets".
  if (!base || small.includes(kind) || ![...others].some((name) => name !== own && name.endsWith(` ${base}`))) return []
  const found = wholesOf(base).exec(small)
  if (!found) return []
  const message = `the words give a number of all ${base}, and what it rests on is of ${own}`
  return [{ word: base, at: found.index + found[0].length - base.length, message, right: own }]
}

/** "Dysprosium metal", where the number is of dysprosium oxide. */
function wrongForm(text: string, own: string): OpposedWord[] {
  const [, substance, form] = /^(\p{L}+) (\p{L}+)$/u.exec(own) ?? []
  if (!substance || !form || !forms.words.includes(form)) return []
  const said = [...text.matchAll(compile(`(?<![\\p{L}-])${substance}[\\s-](\\p{L}+)`, 'giu'))].find(({ 1: other = '' }) =>
    forms.words.includes(other.toLowerCase()),
  )
  if (!said) return []
  return [{ word: said[0], at: said.index, message: `the words name ${said[0]}, and what they rest on is of ${own}`, right: own }]
}

/** Names of other things that the same table holds: "terbium oxide" of a number of dysprosium oxide, where its own is not named too. */
function wrongKinds(text: string, rested: readonly Rested[], catalogue: Catalogue): OpposedWord[] {
  const small = text.toLowerCase()
  const { own, others } = kindsOf(
    rested.flatMap(({ cells }) => cells),
    catalogue,
  )
  if ([...own].some((name) => name !== '' && small.includes(name))) return []
  const words = rested.map((one) => one.words.toLowerCase()).join(' | ')
  const whole = [...own].flatMap((name) => wholeOf(small, name, others))[0]
  if (whole) return [whole]
  const form = [...own].flatMap((name) => wrongForm(text, name))[0]
  if (form) return [form]
  const wrong = [...others].find((name) => !own.has(name) && !words.includes(name) && small.includes(name) && saidIn(text, [name]))
  const found = wrong === undefined ? null : saidIn(text, [wrong])
  if (!found) return []
  const names = [...own].filter(isTelling)
  const right = names.length === 1 ? names[0] : undefined
  const message = `the words name ${found[0]}, and what they rest on is of ${names.join(', ') || 'something else'}`
  return [{ word: found[0], at: found.index, message, ...(right === undefined ? {} : { right: likeIn(found[0], right) }) }]
}

/** A word with a capital where another has one. */
const likeIn = (word: string, right: string): string => (/^\p{Lu}/u.test(word) ? right.charAt(0).toUpperCase() + right.slice(1) : right)

/** The words of a text that speak of something else than all that its numbers, or its claims, rest on. */
export function opposedWords(
  text: string,
  rested: readonly Rested[],
  catalogue: Catalogue,
  { isClaim }: { isClaim: boolean },
): OpposedWord[] {
  if (rested.length === 0) return []
  const records = rested.map((one) => recordOf(one, catalogue))
  const found = [...wrongSides(text, records, isClaim), ...wrongKinds(text, rested, catalogue)]
  const more = [...wrongMeasure(text, records, { isClaim }), ...wrongThing(text, records), ...wrongPriced(text, records)]
  return [...found, ...more.filter(({ at }) => !found.some((one) => one.at === at))]
}
