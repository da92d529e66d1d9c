import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import type { InputRow } from './apply-recipe.ts'
import type { Recipe } from './recipe-schema.ts'

/** An input with a header: columns and rows of texts. */
export interface PivotInput {
  columns: readonly string[]
  rows: readonly InputRow[]
}

/**
 * Rows that agree in every column but `on` and those that belong to it become one row, at the place of the first: a value in tonnes and
 * one in euros of the same trade, say. With `on: unit` and `columns: [value, flag]` the new columns are `value t`, `flag t`, `value EUR`
 * and `flag EUR`; one that a row does not have is empty. Two rows with the same text in `on` are a fault (`import/pivot`), as is a column that
 * is not there.
 */
export function pivotRows(
  input: PivotInput,
  { on, columns }: NonNullable<Recipe['pivot']>,
  file: string,
): { columns: string[]; rows: InputRow[]; issues: Issue[] } {
  const missing = [on, ...columns].filter((column) => !input.columns.includes(column))
  if (missing.length > 0)
    return {
      columns: [...input.columns],
      rows: [],
      issues: missing.map((column) =>
        issue('import/pivot', { file, field: column }, `The input has no column “${column}”, which the recipe's pivot names.`, {
          got: input.columns.join(', '),
          expected: column,
          hint: 'Correct the names under pivot in recipe.yaml.',
        }),
      ),
    }
  const kept = input.columns.filter((column) => column !== on && !columns.includes(column))
  const kinds = [...new Set(input.rows.map(({ cells }) => cells[on] ?? ''))]
  const made = kinds.flatMap((kind) => columns.map((column) => `${column} ${kind}`))
  const blank = Object.fromEntries(made.map((column) => [column, '']))
  const joined = new Map<string, { row: number; kinds: Set<string>; cells: Record<string, string> }>()
  const issues: Issue[] = []
  for (const { row, cells } of input.rows) {
    const own = Object.fromEntries(kept.map((column) => [column, cells[column] ?? '']))
    const key = JSON.stringify(Object.values(own))
    const kind = cells[on] ?? ''
    const found = joined.get(key) ?? { row, kinds: new Set<string>(), cells: { ...own, ...blank } }
    if (found.kinds.has(kind)) {
      issues.push(
        issue('import/pivot', { file, row, field: on }, `Row ${found.row} says the same with “${kind}” already.`, {
          got: kind,
          expected: `one row for each ${on}`,
          hint: 'Take one of the two rows out of the input, or leave the column that tells them apart out of the pivot.',
        }),
      )
      continue
    }
    found.kinds.add(kind)
    for (const column of columns) found.cells[`${column} ${kind}`] = cells[column] ?? ''
    joined.set(key, found)
  }
  return { columns: [...kept, ...made], rows: [...joined.values()].map(({ row, cells }) => ({ row, cells })), issues }
}
