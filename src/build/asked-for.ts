import { closely, nearestHint } from '../facts/nearest.ts'
import type { Place } from '../issues/issue.ts'
import { ASKED_FOR, type AskedFor } from './asked-for.data.ts'

/** A word without what is written one way or another: `Stacked Bar`, `stacked-bar` and `stackedBar` are one. A minus before a word stays. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/[_\s]|(?<=[^\s:])-/g, '')

/** A type without what charts are called elsewhere: `line-chart`, `d3-lines`. */
const bare = (word: string): string =>
  plain(word)
    .replace(/^d3-?/, '')
    .replace(/(?<=.)(charts?|plots?|graphs?|diagrams?)$/, '')

/** Ways to read a type, as it stands first. */
const readings = (word: string): string[] => [plain(word), bare(word), bare(word).replace(/s$/, '')]

const find = (kind: AskedFor['as'], word: string, type?: string): string | undefined =>
  ASKED_FOR.find(
    ({ as, words, types }) =>
      as === kind && words.some((one) => plain(one) === word) && (type === undefined || types === undefined || types.includes(type)),
  )?.instead

/** What is said of a chart type that does not exist: what there is instead, or the one that is meant; `got` and `hint` of an issue. */
export function hintForType(word: string, known: readonly string[], at?: Place): ReturnType<typeof nearestHint> {
  const read = readings(word)
  const meant = read.find((one) => known.includes(one))
  if (meant !== undefined) return { ...nearestHint(meant, known, at, closely), got: word }
  const [instead] = read.flatMap((one) => find('type', one) ?? [])
  return instead === undefined ? nearestHint(word, known, at, closely) : { got: word, hint: instead }
}

/** What there is instead of a list under a key that takes one field; undefined where a list was never meant. */
export const insteadOfList = (key: string): string | undefined =>
  ASKED_FOR.find(({ as, words }) => as === 'list' && words.includes(`${key}: […]`))?.instead

/** What there is instead of a key that a chart of this type does not take; undefined for a slip of the pen. */
export const insteadOfKey = (word: string, type: string): string | undefined => find('key', plain(word), type)

/** What there is instead of a value that a key does not take; undefined for a slip of the pen. */
export const insteadOfValue = (key: string, value: unknown, type: string): string | undefined =>
  find('value', plain(`${key}: ${value}`), type)
