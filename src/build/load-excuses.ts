import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExcuses, type Excuse } from '../checks/numbers/excuse.ts'
import { excusesFile } from '../checks/numbers/excuses-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { readYamlAs } from './read-yaml.ts'

const FILE = 'content/excuses.yaml'

/** Reads the patterns of numbers that need no fact; a site without the file excuses none. Faults are issues with line and column. */
export function loadExcuses(root: string): { excuses: Excuse[]; issues: Issue[] } {
  if (!existsSync(join(root, FILE))) return { excuses: [], issues: [] }
  return readExcuses(readFileSync(join(root, FILE), 'utf8'))
}

/** Reads the patterns from the file's text. */
export function readExcuses(text: string): { excuses: Excuse[]; issues: Issue[] } {
  const { value, issues, placeOf } = readYamlAs(text, FILE, excusesFile, 'numbers/excuse')
  return value ? makeExcuses(value, placeOf) : { excuses: [], issues }
}
