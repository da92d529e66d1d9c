import { readMarks } from '../marks/read-marks.ts'
import { referencesOf } from './chart.ts'
import type { ChartSpec } from './spec.ts'

const plainOf = (text: string): string => readMarks(text, { file: '' }).plain

/** A drawing holds letters, not links: marks in annotations and at reference lines become their words. */
export const withPlainWords = (spec: ChartSpec): ChartSpec => ({
  ...spec,
  annotations: spec.annotations.map((note) => ({ ...note, text: plainOf(note.text) })),
  ...('references' in spec ? { references: referencesOf(spec).map((line) => ({ ...line, text: plainOf(line.text) })) } : {}),
})
