import { join } from 'node:path'
import { makeExcuses, type Excuse } from '../checks/numbers/excuse.ts'
import { excusesFile } from '../checks/numbers/excuses-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'

const FILE = 'content/excuses.yaml'

/** A site without the file excuses none. */
const NONE: { excuses: Excuse[]; issues: Issue[] } = { excuses: [], issues: [] }

/** Reads the patterns of numbers that need no fact. Faults are issues with line and column. */
export function loadExcuses(root: string, memory: Memory = NO_MEMORY): { excuses: Excuse[]; issues: Issue[] } {
  if (!memory.has(join(root, FILE))) return NONE
  const text = memory.textOf(join(root, FILE))
  return memory.of(FILE, [text], () => readExcuses(text))
}

/** Reads the patterns from the file's text. */
export function readExcuses(text: string): { excuses: Excuse[]; issues: Issue[] } {
  const { value, issues, placeOf } = readYamlAs(text, FILE, excusesFile, 'numbers/excuse')
  return value ? makeExcuses(value, placeOf) : { excuses: [], issues }
}
