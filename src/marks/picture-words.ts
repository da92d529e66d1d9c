import { parseInline, plainOf } from './parse-words.ts'

/** The words of a picture as they are typed, marks and all, or undefined: `![two :n[9]{#a} trees](./a.png)` has `two :n[9]{#a} trees`. They begin at the third sign. */
export const typedWordsOf = (picture: string): string | undefined => /^!\[((?:\\.|[^\]\\[]|\[(?:\\.|[^\]\\[])*\])*)\]/s.exec(picture)?.[1]

/** The words of a picture as its readers hear them, without marks; empty where it has none. `picture` is its Markdown. */
export const wordsOfPicture = (picture: string): string => plainOf(parseInline(typedWordsOf(picture) ?? '')).trim()
