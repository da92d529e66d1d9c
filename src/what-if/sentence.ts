import { formatList } from '../format/lists.ts'
import { formatNumber } from '../format/numbers.ts'
import { tonnesOf, type Capacities, type Settings } from './model.ts'
import { inHundreds, type Row } from './rows.ts'

/** Words of the page that change with the dials, by key; `{name}` is filled in. `from.refined` names a part in the sentence. */
export type Phrases = Readonly<Record<string, string>>

/** Fills a phrase. A blank without a value stays as it is. */
export const fill = (phrase: string, values: Record<string, string | number>): string =>
  phrase.replace(/\{(\w+)\}/g, (mark, name: string) => String(values[name] ?? mark))

/** What a phrase is looked up by; an unknown one is its own key, so that a page shows what it lacks. */
export const phrase = (phrases: Phrases, key: string): string => phrases[key] ?? key

/** The result in a sentence: what of the demand outside China is met by what, and how much is missing. */
export function sentenceOf(rows: readonly Row[], phrases: Phrases, locale: string): string {
  const tonnes = (row: Row | undefined): string => formatNumber(row?.tonnes ?? 0, locale)
  const met = rows.filter(({ name, tonnes: amount }) => !['world', 'outside', 'missing'].includes(name) && amount > 0)
  const missing = rows.find(({ name }) => name === 'missing')
  const list = met.map((row, place) =>
    fill(phrase(phrases, place === 0 ? 'would-come' : 'and-from'), { tonnes: tonnes(row), from: phrase(phrases, `from.${row.name}`) }),
  )
  return fill(phrase(phrases, missing && missing.tonnes > 0 ? 'sentence' : 'sentence-enough'), {
    demand: tonnes(rows.find(({ name }) => name === 'outside')),
    list: formatList(list, locale),
    missing: tonnes(missing),
    percent: missing?.percent || phrase(phrases, 'under-one'),
  })
}

/** What is missing, in a few words. */
export function missingWords(rows: readonly Row[], phrases: Phrases, locale: string): string {
  const missing = rows.find(({ name }) => name === 'missing')
  return fill(phrase(phrases, 'missing'), { tonnes: formatNumber(missing?.tonnes ?? 0, locale), percent: missing?.percent ?? 0 })
}

/** How much of the demand could lie outside China with nothing missing, in a sentence; `percent` is unrounded. */
export const enoughSentence = (percent: number, phrases: Phrases): string =>
  fill(phrase(phrases, percent >= 100 ? 'always-enough' : 'enough'), { percent: Math.floor(percent) })

/** Where a dial stands, in words: "50% of the world’s, 46,500 tonnes". */
export function valueOf(name: keyof Settings, data: Capacities, settings: Settings, phrases: Phrases, locale: string): string {
  const n = settings[name]
  const one = phrases[`value.${name}-${n}`]
  return fill(one ?? phrase(phrases, `value.${name}`), { n, tonnes: formatNumber(inHundreds(tonnesOf(name, data, settings) ?? 0), locale) })
}

/** The phrases below a key of a language's words: `what-if.live.row.world` is `row.world` of those below `what-if.live.`. */
export const phrasesIn = (words: ReadonlyMap<string, unknown>, below: string): Phrases =>
  Object.fromEntries(
    [...words].flatMap(([key, word]) => (key.startsWith(below) && typeof word === 'string' ? [[key.slice(below.length), word]] : [])),
  )
