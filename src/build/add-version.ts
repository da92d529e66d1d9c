import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { loadRecipe } from './load-recipe.ts'
import { writeWhole } from './write-whole.ts'

/** What a new edition is called, and when it was published. */
export interface NewVersion {
  version: string
  edition: string
  published: string
}

/** A value with the id of one version put in place of another's: the condition `vintage: "2026"` becomes `"2027"`. */
function renamed(value: unknown, from: string, to: string): unknown {
  if (value === from) return to
  if (Array.isArray(value)) return value.map((item) => renamed(item, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, from, to)]))
}

/**
 * Adds a version to a dataset's recipe, after the example of the last one: its conditions, sources and totals, with the new id where the
 * old one stood. What lies under `versions` already is left alone. Comments of the file stay.
 */
export function addVersion(root: string, dataset: string, { version, edition, published }: NewVersion): Issue[] {
  const { recipe, file, issues } = loadRecipe(root, dataset)
  if (!recipe) return issues
  if (Object.hasOwn(recipe.versions, version)) return []
  const last = Object.keys(recipe.versions).at(-1)
  if (!/^\d{4}(-\d{2}){0,2}$/.test(version))
    return [
      issue('import/version', { file, field: 'versions' }, 'This cannot be the id of a version.', {
        got: version,
        expected: 'YYYY, YYYY-MM or YYYY-MM-DD',
      }),
    ]
  const document = parseDocument(readFileSync(join(root, file), 'utf8'))
  const example: unknown = last === undefined ? {} : document.getIn(['versions', last], true)
  const plain: unknown =
    typeof example === 'object' && example !== null && 'toJSON' in example ? (example as { toJSON: () => unknown }).toJSON() : {}
  const block = { ...(renamed(plain, last ?? '', version) as Record<string, unknown>), edition, published }
  delete (block as Record<string, unknown>)['corrects']
  document.setIn(['versions', version], document.createNode(block))
  writeWhole(join(root, file), document.toString({ lineWidth: 140, flowCollectionPadding: false }))
  return []
}

/** Takes the recipe of a dataset as it stands, and gives what puts it back byte for byte: for an import that then fails. */
export function keepRecipe(root: string, dataset: string): () => void {
  const { recipe, file } = loadRecipe(root, dataset)
  if (!recipe) return () => undefined
  const path = join(root, file)
  const text = readFileSync(path, 'utf8')
  return () => {
    if (readFileSync(path, 'utf8') !== text) writeWhole(path, text)
  }
}
