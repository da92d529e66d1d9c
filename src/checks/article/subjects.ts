import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import { COUNTRIES } from '../../data/countries.ts'
import { cellOf } from '../../data/table.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { mayHold, wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import type { Mention } from './mention.ts'
import english from './subjects-en.json' with { type: 'json' }
import type { WrongTold } from './told-times.ts'

/** What a row of a table is called, such as a project or its company, and the rows that are called so. */
interface Named {
  dataset: string
  name: string
  keys: Set<string>
}

/** Fewer letters are too often other words. */
const LEAST = 4

const made = new WeakMap<Catalogue, readonly Named[]>()

/** The names of rows in tables that give each row one of its own: projects and who runs them. */
function namesOf(catalogue: Catalogue): readonly Named[] {
  const known = made.get(catalogue)
  if (known) return known
  const named = new Map<string, Named>()
  for (const [dataset, found] of catalogue.datasets) {
    const table = latestOf(found)?.table
    const [key, ...more] = table?.head.primaryKey ?? []
    const own = found.record.fields.find(({ name, constraints }) => name !== key && name === english.field && constraints?.unique === true)
    if (!table || !key || more.length > 0 || !own || dataset === COUNTRIES) continue
    const fields = [own.name, ...english.owners].filter((field) => table.columns.has(field))
    for (let row = 0; row < table.size; row++)
      for (const field of fields) {
        const name = String(cellOf(table, row, field) ?? '')
        if (name.length < LEAST || !/^\p{Lu}/u.test(name)) continue
        const id = `${dataset}/${name}`
        const one = named.get(id) ?? { dataset, name, keys: new Set<string>() }
        one.keys.add(String(cellOf(table, row, key)))
        named.set(id, one)
      }
  }
  const all = [...named.values()]
  made.set(catalogue, all)
  return all
}

const PLANT = `(?:\\s+(?:${anyOf(english.plants)}))`
const DID = `\\s+(?:${anyOf(english.verbs)})\\s+(?:\\p{Ll}+\\s+){0,3}#`
const OPENS = `(?<=^|[.;:–—]\\s|,\\s(?:${anyOf(english.joins)})\\s|,\\s)`
const NAME = `\\p{Lu}[\\p{L}’'&.-]*`
/** "MP Materials produced #", "the Bayan Obo mine yielded #": names of two words, or of what digs and makes. */
const SUBJECTS = compile(`${OPENS}(?:the\\s+|The\\s+)?(${NAME}(?:\\s+${NAME})+${PLANT}?|${NAME}${PLANT})${DID}`, 'gu')

/** Whether what a number rests on tells a name. */
const tells = ({ rested }: Bound, name: string): boolean =>
  [rested.words, ...rested.cells.map(({ label }) => label)].some((words) => words.toLowerCase().includes(name.toLowerCase()))

/** Whether what any number of a sentence rests on tells a name. */
const isTold = (bound: readonly Bound[], name: string): boolean => bound.some((one) => tells(one, name))

const restsOn = ({ rested: { cells } }: Bound, dataset: string): boolean => cells.some((cell) => cell.dataset === dataset)

/** Names of a table that a sentence speaks of, where its numbers are of other rows of that table. */
function otherRows({ bound }: Sentence, named: readonly Named[]): Named[] {
  const isOf = ({ dataset, keys }: Named): boolean =>
    bound.some(({ rested: { cells } }) => cells.some((cell) => cell.dataset === dataset && keys.has(cell.key[0] ?? '')))
  return named.some(isOf) ? [] : named.filter(({ dataset, name }) => bound.some((one) => restsOn(one, dataset)) && !isTold(bound, name))
}

/** A name to which a sentence gives a number, and where it stands. */
interface Subject {
  name: string
  at: number
}

/** Names of two words, or of a mine or a plant, to which a sentence gives numbers of a place. */
function subjectsIn({ text, bound }: Sentence, mentions: readonly Mention[]): Subject[] {
  if (!mayHold(text, english.verbs) || bound.every(({ known }) => known.place.size === 0)) return []
  return [...text.matchAll(SUBJECTS)].flatMap(({ 1: name = '', index, 0: said }) => {
    const at = index + said.indexOf(name)
    const isPlace = mentions.some((one) => one.at < at + name.length && one.at + one.text.length > at)
    return isPlace || BODIES.test(name) || isTold(bound, name) ? [] : [{ name, at }]
  })
}

const BODIES = wholeWords(english.bodies, 'u')

/** Names of tables to which a sentence gives numbers of a place, which rest on another table. */
const knownSubjects = ({ text, bound }: Sentence, named: readonly Named[]): Subject[] =>
  named.flatMap(({ name, dataset }) => {
    const found = compile(`${OPENS}(?:the\\s+|The\\s+)?${anyOf([name])}${PLANT}?${DID}`, 'u').exec(text)
    const isOfPlaces = bound.every((one) => one.known.place.size > 0 && !restsOn(one, dataset))
    return found && isOfPlaces && !isTold(bound, name) ? [{ name, at: found.index }] : []
  })

/** Mines, plants and companies to which a sentence gives a number that is of a country, or of another of them. */
export function wrongSubjects(sentence: Sentence, mentions: readonly Mention[], catalogue: Catalogue): WrongTold[] {
  const { text, bound } = sentence
  const [first] = bound
  if (!first) return []
  const named = namesOf(catalogue).filter(({ name }) => text.includes(name) && wholeWords([name], 'u').test(text))
  const given = new Map([...subjectsIn(sentence, mentions), ...knownSubjects(sentence, named)].map((one) => [one.at, one]))
  return [
    ...otherRows(sentence, named)
      .slice(0, 1)
      .map(({ name }) => ({
        text: name,
        at: text.indexOf(name),
        message: `the sentence names ${name}, and its numbers are of others of that table`,
      })),
    ...[...given.values()].map(({ name, at }) => ({
      text: name,
      at,
      message: `the sentence gives ${name} “${first.mark.text}”, and what that rests on does not name it`,
    })),
  ]
}
