import { ASKED_FOR } from './asked-for.data.ts'

/** What there is instead of a chart type that does not exist; undefined for a slip of the pen. */
export const insteadOfType = (word: string): string | undefined =>
  ASKED_FOR.find(({ as, words }) => as === 'type' && words.includes(word.toLowerCase()))?.instead

/** What there is instead of a list under a key that takes one field; undefined where a list was never meant. */
export const insteadOfList = (key: string): string | undefined =>
  ASKED_FOR.find(({ as, words }) => as === 'list' && words.includes(`${key}: […]`))?.instead

/** What there is instead of a key that a chart of this type does not take; undefined for a slip of the pen. */
export const insteadOfKey = (word: string, type: string): string | undefined =>
  ASKED_FOR.find(({ as, words, types }) => as === 'key' && words.includes(word.toLowerCase()) && (types?.includes(type) ?? true))?.instead
