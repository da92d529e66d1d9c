import type { Article } from '../../../articles/article.ts'
import type { Fact } from '../../../facts/fact.ts'
import type { Mark } from '../../../marks/mark.ts'
import type { Dice } from '../../dice.ts'
import type { FindMentions } from '../mention.ts'

/** A slip of the pen: what stands in a file from `start` to `end` (UTF-16 units) replaced by `text`. */
export interface Slip {
  start: number
  end: number
  text: string
}

/** A bound number where it stands in its file. */
export interface Spot {
  mark: Mark
  fact: Fact
  /** Where the mark begins in the file, in UTF-16 units; the words follow after `:n[`. */
  at: number
  /** The sentence it stands in, with all marks blanked, and where that begins in the file. */
  sentence: { text: string; at: number; marks: readonly Mark[] }
}

/** What slips are made from: an article as it stands, its text and its bound numbers. */
export interface Page {
  article: Article
  text: string
  spots: readonly Spot[]
  find: FindMentions
}

/** One kind of slip, as it happens when a number is typed, copied or edited. */
export interface SlipKind {
  name: string
  /** How it comes about, in a few words. */
  about: string
  /** Makes the sentence at a spot untrue; nothing where this kind cannot befall it or would leave it true. */
  seed: (spot: Spot, page: Page, dice: Dice) => Slip | undefined
}
