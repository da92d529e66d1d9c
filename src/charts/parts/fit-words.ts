import { breakLines } from './annotate.ts'
import { cutTo } from './cut-to.ts'

/** Width of a name that finds no place at its mark whole, in px. */
const SHORTENED = 110

/** Ways to write a name at its mark, and after them all a shorter one, for a name so long that it finds no place. */
export const withShortened = (names: readonly string[], measure: (text: string) => number): string[] => [
  ...new Set([...names, ...names.slice(-1).map((name) => cutTo(name, SHORTENED, measure))]),
]

/** Words in lines no wider than `room`; a single word that is wider is cut. */
export const wrapTo = (text: string, room: number, measure: (text: string) => number): string[] =>
  breakLines(text, room, measure).map((line) => cutTo(line, room, measure))
