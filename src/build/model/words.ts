import { inlineHtml } from '../../marks/inline-html.ts'
import { readMarks } from '../../marks/read-marks.ts'
import type { Words } from '../site-model.ts'

/** Words of a string an editor wrote: HTML with number slots for the page to fill, and plain text. */
export const wordsOf = (text: string): Words => ({ html: inlineHtml(text), plain: readMarks(text, { file: '' }).plain })

/** Ids of the facts that a string's marks name, in reading order. */
export const factsIn = (text: string): string[] => readMarks(text, { file: '' }).marks.flatMap((mark) => mark.fact ?? [])
