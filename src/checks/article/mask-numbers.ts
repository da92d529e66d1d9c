import type { Mark } from '../../marks/mark.ts'

/**
 * Words with the numbers that marks hold blanked by `#`, as long as they were: what stands in a mark is tested already, and
 * words such as "more than" before it hedge. `from` is where the words begin in their block.
 */
export const maskNumbers = (text: string, from: number, marks: readonly Mark[]): string =>
  marks.reduce((masked, { before, text: number }) => {
    const at = before.length - from
    return `${masked.slice(0, at)}${'#'.repeat(number.length)}${masked.slice(at + number.length)}`
  }, text)
