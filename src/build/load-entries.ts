import { join } from 'node:path'
import type { z } from 'zod'
import { person, type Person } from '../articles/person-schema.ts'
import type { Term } from '../glossary/term.ts'
import { termFile } from '../glossary/term-schema.ts'
import { issue, type Issue } from '../issues/issue.ts'
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

/** Reads every YAML file of a folder under `root` against a schema; one that does not fit gives issues and is left out. */
function loadEntries<T>(
  root: string,
  memory: Memory,
  folder: string,
  schema: z.ZodType<T>,
  code: string,
): { entries: Entry<T>[]; issues: Issue[] } {
  const entries: Entry<T>[] = []
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
    const text = memory.textOf(join(root, file))
    const read = memory.of(file, [text], () => readYamlAs(text, file, schema, code))
    issues.push(...read.issues)
    if (read.value !== undefined) entries.push({ id, file, text, value: read.value, placeOf: read.placeOf })
  }
  return { entries, issues }
}

/** The people of `content/people` by id. */
export function loadPeople(root: string, memory: Memory = NO_MEMORY): { people: Map<string, Person>; issues: Issue[] } {
  const { entries, issues } = loadEntries(root, memory, 'content/people', person, 'article/person')
  return { people: new Map(entries.map(({ id, value }) => [id, value])), issues }
}

/** The terms of `content/terms` by id, their words read; faults of their marks are among the issues. */
export function loadTerms(root: string, memory: Memory = NO_MEMORY): { terms: Map<string, Term>; issues: Issue[] } {
  const { entries, issues } = loadEntries(root, memory, 'content/terms', termFile, 'term/file')
  const terms = entries.map(({ id, file, text, value, placeOf }): Term => {
    const strings = yamlStrings(text).filter(({ path }) => path.length === 1 && (path[0] === 'term' || path[0] === 'definition'))
    const texts = strings.map((string) =>
      readMarks(string.text, { file, ...string.locate(0), field: String(string.path[0]) }, string.locate),
    )
    return { id, file, spec: value, placeOf, texts }
  })
  issues.push(...terms.flatMap(({ texts }) => texts.flatMap((read) => read.issues)))
  return { terms: new Map(terms.map((term) => [term.id, term])), issues }
}
