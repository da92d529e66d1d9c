import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Recipe } from '../data/recipe-schema.ts'
import { recipe as recipeSchema } from '../data/recipe-schema.ts'
import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { readYamlAs } from './read-yaml.ts'

/** The recipe of a dataset under `root`, or the issues that keep it from being read. */
export function loadRecipe(root: string, dataset: string): { recipe?: Recipe; file: string; issues: Issue[] } {
  const file = `content/datasets/${dataset}/recipe.yaml`
  if (!existsSync(join(root, file)))
    return {
      file,
      issues: [
        issue('import/recipe', { file }, `There is no recipe for “${dataset}”.`, {
          expected: file,
          hint: 'Write a recipe.yaml beside the record; any other dataset’s shows how.',
        }),
      ],
    }
  const { value, issues } = readYamlAs(readFileSync(join(root, file), 'utf8'), file, recipeSchema, 'import/recipe')
  return { ...(value ? { recipe: value } : {}), file, issues }
}
