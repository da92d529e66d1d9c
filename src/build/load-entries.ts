import { join } from 'node:path'
import type { z } from 'zod'
import type { Author } from '../articles/author.ts'
import { person } from '../articles/person-schema.ts'
import type { Term } from '../glossary/term.ts'
import { termFile } from '../glossary/term-schema.ts'
import { issue, type Issue } from '../issues/issue.ts'
import { placeOfMark, type ReadWords } from '../marks/mark.ts'
import { readMarks } from '../marks/read-marks.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** One file of a folder of small YAML files, read. */
interface Entry<T> {
  id: string
  file: string
  text: string
  value: T
  placeOf: Term['placeOf']
}

/** Reads every YAML file of a folder under `root` against a schema; one that does not fit gives issues and is left out, but not of `stated`. */
function loadEntries<T>(
  root: string,
  memory: Memory,
  folder: string,
  schema: z.ZodType<T>,
  code: string,
): { entries: Entry<T>[]; stated: Set<string>; issues: Issue[] } {
  const entries: Entry<T>[] = []
  const stated = new Set<string>()
  const issues: Issue[] = []
  const names = memory.namesIn(join(root, folder)).filter((name) => name.endsWith('.yaml'))
  for (const name of names) {
    const id = name.slice(0, -'.yaml'.length)
    const file = `${folder}/${name}`
    if (!ID.test(id)) {
      const hint = 'Rename the file: a-z, 0-9 and hyphens.'
      issues.push(issue(code, { file }, 'This file cannot have this name.', { got: id, expected: 'kebab-case', hint }))
      continue
    }
    stated.add(id)
    const text = memory.textOf(join(root, file))
    const read = memory.of(file, [text], () => readYamlAs(text, file, schema, code))
    issues.push(...read.issues)
    if (read.value !== undefined) entries.push({ id, file, text, value: read.value, placeOf: read.placeOf })
  }
  return { entries, stated, issues }
}

/** The words of some fields of a file, read where they stand. */
const readStrings = (text: string, file: string, fields: readonly string[]): ReadWords[] =>
  yamlStrings(text)
    .filter(({ path }) => path.length === 1 && fields.includes(String(path[0])))
    .map((string) => readMarks(string.text, { file, ...string.locate(0), field: String(string.path[0]) }, string.locate))

/** Entries by id, the ids of all that are there, broken ones too, and what is wrong with those. */
export interface Loaded<T> {
  entries: Map<string, T>
  stated: ReadonlySet<string>
  issues: Issue[]
}

/** What is wrong with the words of a role. It is printed in a byline, which has no receipts. */
const roleIssues = ({ file, texts }: Author): Issue[] =>
  texts.flatMap(({ issues, marks }) => [
    ...issues,
    ...marks
      .filter(({ fact }) => fact !== undefined)
      .map((mark) =>
        issue('article/person', { file, ...placeOfMark(mark), field: 'role' }, 'A role rests on no fact.', {
          got: mark.text,
          hint: 'Say it without the number: a byline has no receipts.',
        }),
      ),
  ])

/** The people of `content/people`, the words of their roles read. */
export function loadPeople(root: string, memory: Memory = NO_MEMORY): Loaded<Author> {
  const { entries, stated, issues } = loadEntries(root, memory, 'content/people', person, 'article/person')
  const authors = entries.map(({ id, file, text, value }): Author => ({ id, file, spec: value, texts: readStrings(text, file, ['role']) }))
  issues.push(...authors.flatMap(roleIssues))
  return { entries: new Map(authors.map((author) => [author.id, author])), stated, issues }
}

/** The terms of `content/terms`, their words read; faults of their marks are among the issues. */
export function loadTerms(root: string, memory: Memory = NO_MEMORY): Loaded<Term> {
  const { entries, stated, issues } = loadEntries(root, memory, 'content/terms', termFile, 'term/file')
  const terms = entries.map(({ id, file, text, value, placeOf }): Term => {
    return { id, file, spec: value, placeOf, texts: readStrings(text, file, ['term', 'definition']) }
  })
  issues.push(...terms.flatMap(({ texts }) => texts.flatMap((read) => read.issues)))
  return { entries: new Map(terms.map((term) => [term.id, term])), stated, issues }
}
