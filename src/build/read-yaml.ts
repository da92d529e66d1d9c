import { isMap, isNode, isScalar } from 'yaml'
import type { z } from 'zod'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { startOf } from '../issues/span.ts'
import { parseYaml, plainValue, type ParsedYaml } from './parse-yaml.ts'
import { schemaIssues } from './schema-issues.ts'

/** A YAML file as read: its value in plain JavaScript and where each part of it stands. */
export interface YamlFile {
  value: unknown
  /** Place of the part at a path (`['fields', 0, 'type']`), or of the nearest part above it that is there. */
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Place of the key at the end of a path, where its name is written. */
  keyPlaceOf: (path: readonly PropertyKey[]) => Place
  issues: Issue[]
}

/** Reads YAML; `file` is the path to name in places. A text that is not YAML gives issues and no value. */
export function readYaml(text: string, file: string): YamlFile {
  const quick = plainValue(text)
  const issues = quick ? [] : issuesOf(text, file)
  const value = quick ? quick.value : issues.length > 0 ? undefined : (parseYaml(text).document.toJS() as unknown)
  return { value, ...placesIn(text, file), issues }
}

const pointAt = ({ lines }: ParsedYaml, file: string, offset: number): Place => {
  const { line, col } = lines.linePos(offset)
  return { file, line, column: col }
}

/** Where parts of a text stand. It is parsed for that when a first place is asked for. */
function placesIn(text: string, file: string): Pick<YamlFile, 'placeOf' | 'keyPlaceOf'> {
  /** Only a word or a string has an end that tells something. */
  const around = (node: unknown): Place | undefined => {
    if (!isNode(node) || !node.range) return undefined
    const parsed = parseYaml(text)
    const [from, to] = node.range
    if (!isScalar(node) || to === from) return pointAt(parsed, file, from)
    const { line: endLine, col: endColumn } = parsed.lines.linePos(to)
    return { ...pointAt(parsed, file, from), endLine, endColumn }
  }
  const nodeAt = (path: readonly PropertyKey[]): unknown => {
    const { document } = parseYaml(text)
    return path.length === 0 ? document.contents : document.getIn(path, true)
  }
  const placeOf = (path: readonly PropertyKey[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = around(nodeAt(path.slice(0, length)))
      if (place) return length === path.length ? place : startOf(place)
    }
    return { file }
  }
  const keyPlaceOf = (path: readonly PropertyKey[]): Place => {
    const parent = nodeAt(path.slice(0, -1))
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined
    return (pair && around(pair.key)) ?? placeOf(path)
  }
  return { placeOf, keyPlaceOf }
}

/** What is wrong with a text as YAML. One slip makes a parser stumble many times over; only where it stumbled first is of use. */
function issuesOf(text: string, file: string): Issue[] {
  const parsed = parseYaml(text)
  return parsed.document.errors.slice(0, 1).map((error) => {
    const place = pointAt(parsed, file, error.pos[0])
    if (error.code === 'DUPLICATE_KEY') {
      const [key = ''] = /^[^:\n]*/.exec(text.slice(error.pos[0])) ?? []
      const hint = 'Take one of the two out, or give it another name.'
      return issue('yaml/twice', place, 'This key stands in one place twice.', { got: key.trim(), hint })
    }
    const quote = /^Missing closing (["'])/.exec(error.message)?.[1]
    if (quote) {
      const opened = text.lastIndexOf(quote, error.pos[0] - 1)
      const got = text.slice(opened).split('\n', 1)[0] ?? quote
      const hint = `Close it with ${quote} where the text ends.`
      return issue('yaml/quote', pointAt(parsed, file, opened), 'This quote is never closed.', { got, hint })
    }
    return issue('yaml/syntax', place, 'This is not valid YAML.', {
      got: error.message,
      hint: /^ *\t/m.test(text)
        ? 'Indent with blanks: YAML takes no tabs.'
        : 'Look at the indentation, and put text that holds “: ” or “#” in quotes.',
    })
  })
}

/**
 * Reads a YAML file against a schema: the value when it fits, else an issue of the given code for each thing that does not,
 * with its line and column.
 */
export function readYamlAs<T>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  code: string,
): { value?: T; issues: Issue[]; placeOf: YamlFile['placeOf'] } {
  const { value, placeOf, keyPlaceOf, issues } = readYaml(text, file)
  if (issues.length > 0) return { issues, placeOf }
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data, issues: [], placeOf }
  return { placeOf, issues: schemaIssues(read.error.issues, { value, schema, code, file, placeOf, keyPlaceOf }) }
}
