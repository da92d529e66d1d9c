import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { stringify } from 'yaml'
import type { Answers } from '../data/answers-schema.ts'
import { countryCodes, COUNTRIES } from '../data/countries.ts'
import { propose } from '../intake/propose.ts'
import type { Understood } from '../intake/understood.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import type { ImportResult } from './import-from.ts'
import { importFrom, questionsOf } from './import-from.ts'
import { loadCatalogue } from './load-data.ts'
import { readFile } from './read-file.ts'
import { writeWhole } from './write-whole.ts'

/** What came of a file that no dataset knows yet. */
export interface NewDataset extends ImportResult {
  /** The file as it was understood. */
  understood: Understood
  /** Paths of the record and the recipe, where they were written. */
  written: string[]
  /** What was guessed in them, a sentence each. */
  remarks: string[]
}

/** How a dataset is begun. */
export interface NewOptions {
  id: string
  answers: Answers
  source?: string
  today: string
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Id of a dataset from a file's name: `MCS 2027_world.csv` becomes `mcs-2027-world`. */
export const idOf = (file: string): string =>
  basename(file)
    .replace(/(\.[a-z]+)+$/i, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

function refusals(root: string, id: string): Issue[] {
  if (!ID.test(id))
    return [
      issue('import/id', { file: 'content/datasets' }, 'This cannot be the name of a dataset.', {
        got: id,
        expected: 'a-z, 0-9 and hyphens',
        hint: 'Name it with --as my-dataset.',
      }),
    ]
  if (existsSync(join(root, 'content/datasets', id)))
    return [
      issue('import/id', { file: `content/datasets/${id}` }, 'There is a dataset of this name already.', {
        got: id,
        hint: `For a new edition of it: npm run data -- import ${id} --from FILE. For another dataset choose a name with --as.`,
      }),
    ]
  return []
}

const HEAD: Record<string, string> = {
  record: ' What this table holds, guessed from the file: every line is yours to correct. docs/editors.md says what each means.',
  recipe: ' How the file becomes a version. `read` holds what reading it took for granted; next year only a block under versions is new.',
}

/**
 * Begins a dataset from a publisher's file: a record and a recipe as they can be guessed, and a draft made by them. Where the file cannot
 * be read, or something in it can be read two ways, nothing is written.
 */
export async function importNew(root: string, file: string, { id, answers, source, today }: NewOptions): Promise<NewDataset> {
  const understood = await readFile(file, answers)
  const issues = [...questionsOf(understood, basename(file)), ...refusals(root, id)]
  if (issues.length > 0) return { imported: [], issues, understood, written: [], remarks: [] }
  const codes = countryCodes(loadCatalogue(root, { drafts: true, only: [COUNTRIES] }).catalogue)
  const { record, recipe, remarks } = propose(understood, answers, { id, codes, today, ...(source === undefined ? {} : { source }) })
  const folder = `content/datasets/${id}`
  mkdirSync(join(root, folder), { recursive: true })
  const written = Object.entries({ record: ['index.yaml', record], recipe: ['recipe.yaml', recipe] } as const).map(
    ([kind, [name, value]]) => {
      writeWhole(join(root, folder, name), `#${HEAD[kind] ?? ''}\n${stringify(value, { lineWidth: 140 })}`)
      return `${folder}/${name}`
    },
  )
  const made = await importFrom(root, id, [file])
  return { ...made, understood, written, remarks }
}
