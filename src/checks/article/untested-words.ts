import type { Mark, ReadWords } from '../../marks/mark.ts'

/**
 * Words with the numbers that marks hold blanked by `#`, as long as they were: what stands in a mark is tested already, and
 * words such as "more than" before it hedge. `from` is where the words begin in their block.
 */
export const maskNumbers = (text: string, from: number, marks: readonly Mark[]): string =>
  marks.reduce((masked, { before, text: number }) => {
    const at = before.length - from
    return `${masked.slice(0, at)}${'#'.repeat(number.length)}${masked.slice(at + number.length)}`
  }, text)

/** The words of a block without those that are tested: numbers are `#`, and the words of claims are blank. Every sign keeps its place. */
export function untestedWords(read: Pick<ReadWords, 'marks' | 'claims'>, block: number, text: string): string {
  const masked = maskNumbers(
    text,
    0,
    read.marks.filter((mark) => mark.block === block),
  )
  return read.claims
    .filter((mark) => mark.block === block)
    .reduce(
      (left, { before, text: words }) =>
        `${left.slice(0, before.length)}${' '.repeat(words.length)}${left.slice(before.length + words.length)}`,
      masked,
    )
}
