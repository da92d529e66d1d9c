import type { Lexicon } from './lexicon.ts'
import { hedgeAfter, hedgeBefore, hedgeInside } from './hedges.ts'
import { anyOf, compile, madeOnce } from './lexicon.ts'
import { readCompound, readPartOfScale, readPartOfUnit, readRange, readSingle, readUnitAndHalf } from './read-measure.ts'
import { rateAfter, rateBefore } from './read-unit.ts'
import { countsFromLast, readEvery, readFraction, readMultiple, readOneIn, readRank, readSlash, readVague } from './read-share.ts'
import type { Reader, TypedQuantity, Unread } from './written.ts'

export type { Reader, TypedQuantity, Unread, Written } from './written.ts'

const READERS: Reader[] = [
  readVague,
  readOneIn,
  readEvery,
  readSlash,
  readFraction,
  readMultiple,
  readRank,
  readRange,
  readUnitAndHalf,
  readPartOfUnit,
  readPartOfScale,
  readCompound,
  readSingle,
]

const GLYPHS = new Map([...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].map((glyph) => [glyph.normalize('NFKD').replace('⁄', '/'), glyph]))

/** "1 1/2" as "1½", 6'2" as "6 ft 2 in". */
const inOne = (text: string): string =>
  text
    .replaceAll(/(\d)[ -](\d\/\d)(?![\d/])/g, (all, whole: string, part: string) =>
      GLYPHS.has(part) ? `${whole}${GLYPHS.get(part) ?? ''}` : all,
    )
    .replace(/^(\d+)['’′] ?(\d{1,2})(?:["”″]|['’′]{2})?$/, '$1 ft $2 in')

const coinsIn = madeOnce(({ coins }) => compile(`(?<!\\p{L})(?:${anyOf(Object.keys(coins))})(?!\\p{L})`))

/** "Sixpence" as "six pence". */
const coinsSpelled = (text: string, lexicon: Lexicon): string =>
  text.replace(coinsIn(lexicon), (word) => lexicon.coins[word.toLowerCase()] ?? word)

/** Blanks of all widths as one, no thin blanks inside numbers, small words between hyphens as words. */
const normalise = (text: string): string =>
  text
    .replaceAll(/(?<=\d)[ '’\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ',')
    .replaceAll(/[\s\u00a0\u2009\u202f]+/g, ' ')
    // "18-to-24-month", "1,200-tonne-per-day", "$2-a-barrel".
    .replaceAll(/(?<=[\p{L}\d])-(to|for|per|a|an)-(?=[\p{L}\d])/giu, (_all, word: string) =>
      word.toLowerCase() === 'for' ? ' to ' : ` ${word} `,
    )
    .trim()

/** The unit of a measure whose span of time stands outside its mark; a mark that has a "per …" of its own keeps that. */
const byTime = (found: TypedQuantity, rate: string | undefined): { unit?: string } =>
  rate !== undefined && 'unit' in found && found.unit !== undefined && !found.unit.includes('-per-')
    ? { unit: `${found.unit}-per-${rate}` }
    : {}

const fromLastOf = (found: TypedQuantity, around: { before: string; after: string }, lexicon: Lexicon): { fromLast?: true } =>
  found.form === 'rank' && countsFromLast(around, lexicon) ? { fromLast: true } : {}

/**
 * Reads the text of one mark: number with unit, scale, currency, sign and "per …", spelled or in digits; fraction, ratio,
 * multiple, rank, range, or a word such as "dozens". The hedge stands before or after the mark, or inside it.
 */
export function readQuantity(text: string, around: { before: string; after: string }, lexicon: Lexicon): TypedQuantity | Unread {
  const inside = hedgeInside(coinsSpelled(inOne(normalise(text)), lexicon), lexicon)
  const rate = rateAfter(around.after, lexicon) ?? rateBefore(around.before, lexicon)
  const hedge = inside.hedge ?? hedgeBefore(around.before, lexicon) ?? hedgeAfter(around.after, lexicon)
  for (const read of READERS) {
    const found = read(inside.rest, lexicon)
    if (found?.form === 'unread') return found
    if (found) return { ...found, ...byTime(found, rate), ...fromLastOf(found, around, lexicon), ...(hedge ? { hedge } : {}) }
  }
  const comma = /^(\D*\d+),(\d{1,2}(?!\d).*)$/su.exec(text)
  if (comma) return { form: 'unread', reason: 'a comma parts thousands, and a point decimals', hint: `write "${comma[1]}.${comma[2]}"` }
  return {
    form: 'unread',
    reason: `"${text}" is no quantity`,
    hint: 'a mark holds a number with its unit: 69 percent, 44,250 tonnes, a third, doubled',
  }
}
