import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wholeWords } from '../../numbers/whole-words.ts'
import type { Bound, Sentence } from './bound-sentences.ts'
import type { Mention } from './mention.ts'
import type { WrongTold } from './told-times.ts'
import { ABOUT_EACH, isPlain } from './wholes.ts'
import { WORLD } from './whole-world.ts'
import english from './told-as-en.json' with { type: 'json' }

const TOGETHER = wholeWords(english.together)
const APART = wholeWords(english.apart)

/** A verb or a noun that states how much there is, right before a number: "mined some #". */
const LEVEL = compile(`(?<![\\p{L}-])(${anyOf(english.levels)})(?:\\s+(?:${anyOf(english.hedges)}))*\\s+$`, 'iu')

/** Whether a verb or a noun right before a number states it as how much there is. */
export const leadsLevel = (text: string, { from }: Pick<Bound, 'from'>): boolean => LEVEL.test(text.slice(0, from))

/** Whether a number adds up what several places have. */
const isSum = ({ kind, places, compared, rested }: Bound): boolean =>
  kind === 'level' &&
  compared === undefined &&
  places.size > 1 &&
  places.size <= ABOUT_EACH &&
  !places.has(WORLD) &&
  /\s\+\s|\bsum\(/.test(rested.words)

/** A text without the names in it: "States" of the United States says nothing of several. */
const withoutNames = (text: string, mentions: readonly Mention[]): string =>
  mentions.reduce((left, { at, text: name }) => `${left.slice(0, at)}${' '.repeat(name.length)}${left.slice(at + name.length)}`, text)

/** Sums over a few places that a sentence gives to one of them: "China mined #" of what China and Myanmar mined. */
function sumsToldAsOne({ text, bound }: Sentence, mentions: readonly Mention[]): WrongTold[] {
  return bound.filter(isSum).flatMap((number) => {
    const named = mentions.filter((one) => isPlain(one) && number.places.has(one.name))
    const [only] = named
    if (!only || named.some(({ name }) => name !== only.name) || TOGETHER.test(withoutNames(text, mentions))) return []
    return [
      {
        text: only.text,
        at: only.at,
        message: `“${number.mark.text}” adds up more places than ${only.text}, and the sentence does not say so`,
      },
    ]
  })
}

/** Differences between two places, years or editions that a sentence tells as how much there is: "the United States mined #". */
function gapsToldAsLevels({ text, bound }: Sentence, mentions: readonly Mention[]): WrongTold[] {
  return bound.flatMap(({ kind, compared, from, known, mark }) => {
    if (kind !== 'difference' || !compared || compared.place.now.has(WORLD) || APART.test(text)) return []
    const isApart = [...compared.place.base].some((name) => mentions.some((one) => one.name === name))
    const ends = (['place', 'year', 'edition'] as const).some((end) => compared[end].now.size > 0 && compared[end].base.size > 0)
    const said = LEVEL.exec(text.slice(0, from))
    if (!said?.[1] || isApart || !ends || [...known.place].some((name) => name.startsWith('outside '))) return []
    return [{ text: said[1], at: said.index, message: `“${mark.text}” is a difference, and the words tell it as how much there is` }]
  })
}

/** Names and titles of the fields in which the cells of a count differ: what it counts. */
export function countedBy({ kind, cells }: Fact, { datasets }: Catalogue): string {
  const [first] = cells
  const found = first && datasets.get(first.dataset)
  if (kind !== 'count' || !found) return ''
  const { primaryKey } = found.versions.at(-1)?.table.head ?? { primaryKey: [] }
  const fields = primaryKey.filter((_, place) => new Set(cells.map(({ key }) => key[place])).size > 1)
  return fields.map((name) => `${name} ${found.record.fields.find((one) => one.name === name)?.title ?? ''}`).join(' ')
}

/** What may be counted: by what a record calls it, and by what words say. */
const COUNTED = Object.entries(english.counted)
/** What a number counts, right behind it, with a word or two between: "# rare-earth mines". */
const BEHIND = compile(
  `^\\s+(?:(?!(?:${anyOf(english.notCounted)})\\s)[\\p{Ll}-]+\\s+){0,2}?(${anyOf(COUNTED.flatMap(([, { said }]) => said))})(?![\\p{L}-])`,
  'u',
)

/** Counts that a sentence tells of other things than they count: "# mines" of countries. */
function countsOfOthers({ text, bound }: Sentence): WrongTold[] {
  return bound.flatMap(({ kind, counted, to, mark, rested }) => {
    const found = kind === 'count' ? BEHIND.exec(text.slice(to)) : null
    const words = `${rested.words} | ${counted}`.toLowerCase()
    const own = COUNTED.filter(([, { record }]) => record.some((part) => words.includes(part)))
    if (!found?.[1] || own.length === 0) return []
    const said = found[1]
    if (own.some(([, one]) => one.said.includes(said))) return []
    const message = `“${mark.text}” is said to count ${said}, and it counts ${own.map(([name]) => name).join(', ')}`
    return [{ text: said, at: to + found[0].length - said.length, message }]
  })
}

const YEARLY = wholeWords(english.yearly)

/** Growth a year that a sentence tells without a word of its span: "grew 18 percent between 2020 and 2024". */
function yearlyToldAsWhole({ text, bound }: Sentence): WrongTold[] {
  return bound.flatMap(({ rate, mark, from }) => {
    if (rate !== 'year' || YEARLY.test(mark.text) || YEARLY.test(text)) return []
    const message = `“${mark.text}” is growth a year, and the words tell it as growth in all: say “a year”, or bind the change`
    return [{ text: mark.text, at: from, message }]
  })
}

/** What a sentence tells its numbers as, and they are not: one of what is added up, a level of a gap, a count of something else, growth in all of growth a year. */
export const wronglyToldAs = (sentence: Sentence, mentions: readonly Mention[]): WrongTold[] => [
  ...sumsToldAsOne(sentence, mentions),
  ...gapsToldAsLevels(sentence, mentions),
  ...countsOfOthers(sentence),
  ...yearlyToldAsWhole(sentence),
]
