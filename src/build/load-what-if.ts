import { join } from 'node:path'
import type { Issue } from '../issues/issue.ts'
import { readMarks } from '../marks/read-marks.ts'
import { whatIfFile } from '../what-if/what-if-schema.ts'
import { whatIfStrings, type WhatIf } from '../what-if/what-if.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

const FILE = 'content/what-if.yaml'

/** Reads the what-if page under `root`; a site without the file has no such page. One that does not fit its schema gives issues. */
export function loadWhatIf(root: string, memory: Memory = NO_MEMORY): { whatIf?: WhatIf; issues: Issue[] } {
  if (!memory.has(join(root, FILE))) return { issues: [] }
  const text = memory.textOf(join(root, FILE))
  return memory.of(FILE, [text], () => readWhatIf(text))
}

/** Reads the what-if page from its text. */
export function readWhatIf(text: string): { whatIf?: WhatIf; issues: Issue[] } {
  const { value: spec, issues, placeOf } = readYamlAs(text, FILE, whatIfFile, 'what-if/file')
  if (!spec) return { issues }
  const strings = new Map(yamlStrings(text).map((string) => [string.path.join('\n'), string]))
  const texts = whatIfStrings(spec).map((string) => {
    const found = strings.get(string.path.join('\n'))
    return found
      ? readMarks(found.text, { file: FILE, ...found.locate(0), field: String(string.path[0]) }, found.locate)
      : readMarks(string.text, { file: FILE })
  })
  return { whatIf: { file: FILE, spec, placeOf, texts }, issues: texts.flatMap((words) => words.issues) }
}
