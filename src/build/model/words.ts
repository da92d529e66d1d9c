import { inlineHtml } from '../../marks/inline-html.ts'
import type { Chart } from '../../charts/chart.ts'
import { mapWords } from '../../charts/spec-words.ts'
import { readMarks } from '../../marks/read-marks.ts'
import type { Words } from '../site-model.ts'

/** Words of a string an editor wrote: HTML with number slots for the page to fill, and plain text. */
export const wordsOf = (text: string): Words => ({ html: inlineHtml(text), plain: readMarks(text, { file: '' }).plain })

/** Ids of the facts that a string's marks name, in reading order. */
export const factsIn = (text: string): string[] => readMarks(text, { file: '' }).marks.flatMap((mark) => mark.fact ?? [])

/** A drawing holds letters, not links: marks in its strings become their words. */
export const withPlainWords = (spec: Chart['spec']): Chart['spec'] => mapWords(spec, (text) => wordsOf(text).plain)
