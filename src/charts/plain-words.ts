import { readMarks } from '../marks/read-marks.ts'
import type { ChartSpec } from './spec.ts'
import { mapWords } from './spec-words.ts'

/** A drawing holds letters, not links: marks in its strings become their words. */
export const withPlainWords = (spec: ChartSpec): ChartSpec => mapWords(spec, (text) => readMarks(text, { file: '' }).plain)
