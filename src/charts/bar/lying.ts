import type { ValueWriter } from '../parts/short-figures.ts'
import type { LyingNames } from './lying-names.ts'
import type { LyingScale } from './lying-scale.ts'
import type { EndWords } from './lying-words.ts'

/** What the rows of lying bars have in common. */
export interface Lying {
  names: LyingNames
  scale: LyingScale
  words: EndWords
  write: ValueWriter | undefined
  narrow: boolean
  stacked: boolean
  /** Height of one bar, and from one bar of a group to the next. */
  thick: number
  step: number
}
