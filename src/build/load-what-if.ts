import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../issues/issue.ts'
import { readMarks } from '../marks/read-marks.ts'
import { whatIfFile } from '../what-if/what-if-schema.ts'
import { whatIfStrings, type WhatIf } from '../what-if/what-if.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

const FILE = 'content/what-if.yaml'

/** Reads the what-if page under `root`; a site without the file has no such page. One that does not fit its schema gives issues. */
export function loadWhatIf(root: string): { whatIf?: WhatIf; issues: Issue[] } {
  if (!existsSync(join(root, FILE))) return { issues: [] }
  return readWhatIf(readFileSync(join(root, FILE), 'utf8'))
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
