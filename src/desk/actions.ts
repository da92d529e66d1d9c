import { prepareFact } from '../build/new-fact.ts'
import type { Content } from '../build/load-site.ts'
import { textIn } from '../issues/apply-fixes.ts'
import type { Span } from '../issues/issue.ts'
import { IssueError } from '../issues/issue.ts'
import { formatIssues } from '../issues/print.ts'
import { A_REASON, faultOfReason } from '../marks/reason.ts'
import { textOfContent, undoContent, writeContent, type Written } from './content-files.ts'
import { bound, excused, putInto, wordsIn } from './edit.ts'
import { hashOf } from './hash.ts'

/** What a form of the desk says. */
export type Form = URLSearchParams

/** What an action works on. */
export interface Desk {
  root: string
  content: () => Promise<Content>
}

const NUMBER = /^[1-9]\d{0,6}$/

function spanIn(form: Form): Span | undefined {
  const [line, column, endLine, endColumn] = ['line', 'column', 'end-line', 'end-column'].map((name) => form.get(name) ?? '')
  if (![line, column, endLine, endColumn].every((text) => NUMBER.test(text ?? ''))) return undefined
  return { line: Number(line), column: Number(column), endLine: Number(endLine), endColumn: Number(endColumn) }
}

/** All that a text holds before a span that it has. */
const beforeOf = (text: string, { line, column }: Span): string => textIn(text, { line: 1, column: 1, endLine: line, endColumn: column })

/** Writes what `words` makes of the words of a span, if the file still holds what the form was made from. */
function rewrite(root: string, form: Form, words: (typed: string, before: string) => string | undefined, why: string): Written {
  const file = form.get('file') ?? ''
  const seen = form.get('seen') ?? ''
  const span = spanIn(form)
  const text = textOfContent(root, file)
  // Asked for the reason alone: nothing is written where the file may not be touched.
  if (text === undefined) return writeContent(root, { file, seen, text: '' })
  if (hashOf(text) !== seen) return { conflict: { file, theirs: text, yours: mineFor(form, words) } }
  const typed = span && wordsIn(text, span)
  const made = span === undefined || typed === undefined ? undefined : words(typed, beforeOf(text, span))
  const next = span && made !== undefined ? putInto(text, span, made) : undefined
  return next === undefined ? { refused: why } : writeContent(root, { file, seen, text: next })
}

/** What the editor meant to write, for the message of a conflict: the place is no longer sure. */
const mineFor = (form: Form, words: (typed: string, before: string) => string | undefined): string =>
  words(form.get('typed') ?? '', '') ?? form.get('text') ?? ''

const ID = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/

/** Adds a fact, computed first. */
async function addFact({ root, content }: Desk, form: Form): Promise<Written> {
  const read = (name: string): string => (form.get(name) ?? '').trim()
  const wanted = {
    name: read('name'),
    label: read('label'),
    value: read('value'),
    ...(read('article') && !read('name').includes('/') ? { article: read('article') } : {}),
    ...(read('dataset') ? { dataset: read('dataset') } : {}),
  }
  if (!wanted.label || !wanted.value) return { refused: 'A fact needs a label and a value.' }
  try {
    const { catalogue, facts } = await content()
    const { file, text, before } = prepareFact(root, wanted, catalogue, facts)
    return writeContent(root, { file, seen: hashOf(before), text })
  } catch (error) {
    if (error instanceof IssueError) return { refused: formatIssues(error.issues) }
    throw error
  }
}

/** True where a text of a file may name a fact: a shared one, or one of its own article. */
async function isKnown(fact: string, file: string, content: Desk['content']): Promise<boolean> {
  const { facts } = await content()
  const slug = /^content\/articles\/([^/]+)\//.exec(file)?.[1]
  return (slug === undefined ? facts.shared : facts.ofArticle(slug)).stated.has(fact)
}

/** What the desk can be asked to write, by the last part of the address that a form is sent to. */
export const ACTIONS: Readonly<Record<string, (desk: Desk, form: Form) => Written | Promise<Written>>> = {
  fix: ({ root }, form) => rewrite(root, form, () => form.get('text') ?? undefined, 'The file has no such place.'),
  bind: async ({ root, content }, form) => {
    const fact = form.get('fact') ?? ''
    if (ID.test(fact) && !(await isKnown(fact, form.get('file') ?? '', content))) return { refused: `There is no fact ${fact} here.` }
    return rewrite(root, form, (typed) => (ID.test(fact) ? bound(typed, fact) : undefined), 'A number is bound to the id of a fact.')
  },
  excuse: ({ root }, form) => {
    const reason = form.get('reason') ?? ''
    const fault = faultOfReason(reason)
    if (fault) return { refused: `An excuse gives its reason: ${fault}.\nCure: ${A_REASON}.` }
    const why = 'A reason stands in quotes in its mark: write it without quotation marks, braces and backslashes.'
    return rewrite(root, form, (typed, before) => excused(typed, reason, before), why)
  },
  fact: addFact,
  undo: ({ root }) => undoContent(root),
}
