import { isMap, isScalar } from 'yaml'
import type { z } from 'zod'
import type { Issue } from '../issues/issue.ts'
import { parseYaml } from './parse-yaml.ts'
import { readYaml, readYamlAs, type YamlFile } from './read-yaml.ts'

/** A file of entries, read as far as it goes. */
export interface Entries<T, Section extends string> {
  /** The file with those entries that fit; nothing where the file itself cannot be read. */
  value?: T
  /** Names of all entries by their section, of those that do not fit too. */
  stated: Record<Section, string[]>
  issues: Issue[]
  placeOf: YamlFile['placeOf']
}

/** The names that stand under a key at the top of a file, even of a file that is no valid YAML. */
function namesUnder(text: string, section: string): string[] {
  const { contents } = parseYaml(text).document
  const part: unknown = isMap(contents) ? contents.get(section, true) : undefined
  return isMap(part) ? part.items.flatMap(({ key }) => (isScalar(key) && typeof key.value === 'string' ? [key.value] : [])) : []
}

/** The value without what is wrong with it; nothing where what is wrong holds for all entries, such as the dataset that they mean. */
function withoutFaults(value: unknown, faults: readonly z.core.$ZodIssue[], sections: readonly string[]): unknown {
  const rest = structuredClone(value) as Record<string, Record<string, unknown>>
  for (const { path, code, ...fault } of faults) {
    const [section, name] = path.map(String)
    if (section !== undefined && name !== undefined && sections.includes(section)) delete rest[section]![name]
    else if (path.length === 0 && code === 'unrecognized_keys' && 'keys' in fault) for (const key of fault.keys) delete rest[key]
    else return undefined
  }
  return rest
}

/**
 * Reads a YAML file whose `sections` hold entries by name: an entry that does not fit `schema` is an issue and is left out, and the others
 * stand. One slip is told once, and not wherever something of the file is named.
 */
export function readEntries<T, Section extends string>(
  text: string,
  file: string,
  schema: z.ZodType<T>,
  { code, sections }: { code: string; sections: readonly Section[] },
): Entries<T, Section> {
  const read = readYamlAs(text, file, schema, code)
  const stated = Object.fromEntries(sections.map((section) => [section, namesUnder(text, section)])) as Record<Section, string[]>
  if (read.value !== undefined) return { ...read, stated }
  const { value } = readYaml(text, file)
  const faults = value === undefined ? [] : (schema.safeParse(value).error?.issues ?? [])
  const rest = schema.safeParse(withoutFaults(value, faults, sections))
  return { ...read, stated, ...(rest.success && faults.length > 0 ? { value: rest.data } : {}) }
}
