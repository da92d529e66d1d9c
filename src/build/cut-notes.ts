import { isScalar, isSeq, Scalar } from 'yaml'
import { issue, type Issue } from '../issues/issue.ts'
import { parseYaml } from './parse-yaml.ts'

/** How a sentence goes on: with a small letter, or with the digits of a number in thousands. */
const GOES_ON = /^[\p{Ll}\d]/u
const ENDS = /[.!?…]["”’)]?$/

/** Where an item stands that has no quotes. */
const plainRange = (item: unknown): [from: number, to: number] | undefined =>
  isScalar(item) && item.type === Scalar.PLAIN && item.range ? [item.range[0], item.range[1]] : undefined

/** Notes in brackets and without quotes that YAML parts at a comma of their own: `[China’s is a quota, not its output.]` is two notes. */
export function cutNotes(text: string, file: string): Issue[] {
  const { document, lines } = parseYaml(text)
  const notes = document.get('notes', true)
  if (!isSeq(notes) || !notes.flow) return []
  const ranges = notes.items.map(plainRange)
  return ranges.flatMap((after, k) => {
    const before = ranges[k - 1]
    if (!before || !after || ENDS.test(text.slice(...before)) || !GOES_ON.test(text.slice(...after))) return []
    const { line, col: column } = lines.linePos(after[0])
    const whole = text.slice(before[0], after[1]).replaceAll(/\s+/g, ' ')
    return [
      issue('chart/cut-note', { file, line, column, field: 'notes' }, 'A comma parts this note in two, for it stands without quotes.', {
        got: whole,
        expected: 'each note in quotes, or behind a hyphen of its own',
        hint: `Write one note as ${JSON.stringify(whole)}; two, each in quotes.`,
      }),
    ]
  })
}
