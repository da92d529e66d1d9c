import { readMarks } from '../marks/read-marks.ts'
import type { ChartSpec } from './spec.ts'
import { mapWords } from './spec-words.ts'

/** Signs that markup begins with, and blanks that it drops: a text without any is plain as it stands, and most are. */
const MARKUP = /[:*_`[\]<&!\\\n]|^\s|\s$|\s\s/

/** A drawing holds letters, not links: marks in its strings become their words. */
export const withPlainWords = (spec: ChartSpec): ChartSpec =>
  mapWords(spec, (text) => (MARKUP.test(text) ? readMarks(text, { file: '' }).plain : text))
