import type { Value } from '../../data/table.ts'
import type { Dice } from '../dice.ts'
import type { FaultKind, Seeded, Subject } from './kind.ts'
import { oneCell, recordField, spots, texts } from './kind.ts'

const isCode = (subject: Subject, name: string): boolean =>
  subject.dataset.record.foreignKeys.some((key) => key.fields.includes(name)) && subject.version.table.columns.has(name)

const changed =
  (change: (text: string) => string) =>
  (value: Value): Value | undefined =>
    typeof value === 'string' ? change(value) : undefined

/** Letters of another script that look like ours. */
const LOOK_ALIKE: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  A: 'А',
  C: 'С',
  E: 'Е',
  H: 'Н',
  M: 'М',
  O: 'О',
  T: 'Т',
}

const lookAlike = (text: string): string => text.replace(/[aeopcACEHMOT]/, (letter) => LOOK_ALIKE[letter] ?? letter)

/** UTF-8 read as Windows-1252. Texts that are plain ASCII would come through unharmed. */
const mojibake = (text: string): string => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))

const misspelt = (text: string): string => (text.length < 3 ? `${text}x` : `${text.slice(0, -2)}${text.at(-1) ?? ''}${text.at(-2) ?? ''}`)

/** The name of a country that stands among these, under another one's code. */
function wrongCountry(subject: Subject, dice: Dice, known: boolean): Seeded | undefined {
  const among = texts(subject, () => true).filter(({ field }) => isCode(subject, field.name))
  const held = (name: string): Set<Value> =>
    new Set(
      spots(
        subject,
        (field) => field.name === name,
        () => true,
      ).map(({ row, place }) => subject.rows[row]?.[place] ?? null),
    )
  return oneCell(subject, dice, among, (value, { field }) => {
    const codes = known ? ['CHE', 'CHL', 'AUT', 'NER', 'IRQ', 'GIN', 'SVN', 'LVA'] : ['CHI', 'GER', 'UK', 'RSA', 'JAP', 'VIE', 'MALAYSIA']
    return (
      codes.find((code) => code !== value && !held(field.name).has(code) && code[0] === String(value)[0]) ??
      codes.find((code) => !held(field.name).has(code))
    )
  })
}

function category(subject: Subject, dice: Dice): Seeded | undefined {
  const among = texts(subject, () => true).filter(({ field }) => recordField(subject, field)?.categories !== undefined)
  return oneCell(subject, dice, among, changed(misspelt))
}

function flag(subject: Subject, dice: Dice, absent: boolean, change: (flags: string) => Value): Seeded | undefined {
  const { fields } = subject.version.table.head
  const among = spots(
    subject,
    (field) => field.name.endsWith('_flag'),
    (value) => typeof value === 'string',
  ).filter(({ row, field }) => {
    const place = fields.findIndex((other) => `${other.name}_flag` === field.name)
    return (subject.rows[row]?.[place] === null) === absent
  })
  return oneCell(subject, dice, among, (value) => change(String(value)))
}

const sources = (subject: Subject, dice: Dice, change: (id: string) => string): Seeded | undefined =>
  oneCell(
    subject,
    dice,
    texts(subject, () => true).filter(({ field }) => field.name === 'source' || field.name.endsWith('_source') || field.name === 'sources'),
    changed(change),
  )

function dates(subject: Subject, dice: Dice, change: (date: string) => string | undefined): Seeded | undefined {
  const among = spots(
    subject,
    (field) => field.type === 'date',
    (value) => typeof value === 'string',
  )
  return oneCell(subject, dice, among, (value) => change(String(value)))
}

/** Faults of texts: codes, categories, flags, sources, dates and the letters themselves. */
export const TEXT_FAULTS: readonly FaultKind[] = [
  { name: 'country-code-unknown', about: 'CHI for CHN, GER for DEU', seed: (subject, dice) => wrongCountry(subject, dice, false) },
  { name: 'country-code-of-another', about: 'CHE for CHN: a code that exists', seed: (subject, dice) => wrongCountry(subject, dice, true) },
  { name: 'category-misspelt', about: 'a code of a closed list with two letters swapped', seed: category },
  {
    name: 'look-alike-letter',
    about: 'a Cyrillic letter in a Latin word',
    seed: (subject, dice) =>
      oneCell(
        subject,
        dice,
        texts(subject, (text) => lookAlike(text) !== text),
        changed(lookAlike),
      ),
  },
  {
    name: 'mojibake',
    about: 'UTF-8 read as Windows-1252',
    seed: (subject, dice) =>
      oneCell(
        subject,
        dice,
        texts(subject, (text) => /[^\x00-\x7f]/.test(text)),
        changed(mojibake),
      ),
  },
  {
    name: 'stray-space',
    about: 'a space at the end of a text',
    seed: (subject, dice) =>
      oneCell(
        subject,
        dice,
        texts(subject, () => true),
        changed((text) => `${text} `),
      ),
  },
  {
    name: 'replacement-character',
    about: 'a letter that could not be decoded',
    seed: (subject, dice) =>
      oneCell(
        subject,
        dice,
        texts(subject, (text) => text.length > 3),
        changed((text) => `${text.slice(0, 2)}\uFFFD${text.slice(3)}`),
      ),
  },
  { name: 'flag-lost', about: 'an empty cell whose mark was dropped', seed: (subject, dice) => flag(subject, dice, true, () => null) },
  {
    name: 'flag-of-a-value-lost',
    about: 'an estimate that lost its mark',
    beyond: 'An estimate without its mark reads like a count; only an earlier edition or a rule for the column can tell.',
    seed: (subject, dice) => flag(subject, dice, false, () => null),
  },
  { name: 'flag-unknown', about: 'a mark copied as it was printed', seed: (subject, dice) => flag(subject, dice, false, () => 'e') },
  {
    name: 'flag-of-absence-on-a-value',
    about: '"withheld" beside a number',
    seed: (subject, dice) => flag(subject, dice, false, () => 'withheld'),
  },
  {
    name: 'source-unknown',
    about: 'a source id that the register does not hold',
    seed: (subject, dice) => sources(subject, dice, (id) => `${id}-x`),
  },
  {
    name: 'date-impossible',
    about: 'the thirteenth month',
    seed: (subject, dice) => dates(subject, dice, (date) => (date.length > 4 ? `${date.slice(0, 5)}13${date.slice(7)}` : undefined)),
  },
  {
    name: 'date-of-another-century',
    about: '2026 typed as 2062, 1926',
    seed: (subject, dice) =>
      dates(subject, dice, (date) => `${dice.below(2) === 0 ? '19' : '20'}${dice.below(2) === 0 ? '09' : '91'}${date.slice(4)}`),
  },
]
