import { isMap, isScalar, parseDocument, stringify } from 'yaml'
import { issue, IssueError } from '../issues/issue.ts'

/** A fact to be written into a facts file. */
export interface NewFact {
  /** Its id in the file, without the group. */
  id: string
  label: string
  value: string
  /** Dataset that its short addresses mean, where the file names another or none. */
  dataset?: string
}

const HEAD = '# One fact an entry: what it is, and how it is computed from cells. docs/editors.md lists the functions.\n'

const entryOf = ({ id, label, value, dataset }: NewFact, indent: number): string =>
  stringify({ [id]: { label, value, ...(dataset ? { dataset } : {}) } }, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => ' '.repeat(indent) + line)
    .join('\n')

/**
 * The text of a facts file with a fact put behind its last one; every comment, blank line and entry stays as it was written. An empty
 * `text` begins a file. Throws IssueError when the id is taken, or when the file is no facts file.
 */
export function addFact(text: string, fact: NewFact, file: string): string {
  if (text.trim() === '') return `${HEAD}facts:\n${entryOf(fact, 2)}\n`
  const document = parseDocument(text)
  const facts: unknown = document.get('facts', true)
  if (document.errors.length > 0 || (!isMap(facts) && document.has('facts')))
    throw new IssueError([
      issue('new/facts-file', { file }, 'This is not a facts file that can be added to.', {
        hint: 'npm run check says what is wrong with it.',
      }),
    ])
  if (!isMap(facts)) return `${text.trimEnd()}\nfacts:\n${entryOf(fact, 2)}\n`
  if (facts.has(fact.id))
    throw new IssueError([
      issue('new/taken', { file }, 'There is a fact of this name already.', {
        got: fact.id,
        hint: 'Choose another name, or edit the fact.',
      }),
    ])
  if (facts.flow || facts.items.length === 0)
    throw new IssueError([
      issue('new/facts-file', { file }, 'Facts stand here in braces, or there are none.', {
        hint: 'Write them an entry a line, or take “facts” out.',
      }),
    ])
  const [first] = facts.items
  const start = isScalar(first?.key) ? (first.key.range?.[0] ?? 0) : 0
  const indent = start - text.lastIndexOf('\n', start - 1) - 1
  const end = endOfLast(text, facts.range?.[1] ?? text.length)
  return `${text.slice(0, end)}\n${entryOf(fact, indent)}${text.slice(end) || '\n'}`
}

/** End of the last line of the facts that holds anything: blank lines and comments that follow stay behind the new one. */
function endOfLast(text: string, rangeEnd: number): number {
  const trimmed = text.slice(0, rangeEnd).trimEnd().length
  const line = text.indexOf('\n', trimmed)
  // A comment behind the last value, on its line, belongs to it.
  return line === -1 ? text.length : line
}
