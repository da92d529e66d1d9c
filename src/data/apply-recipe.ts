import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { EXPECTED, isOfType } from './field-types.ts'
import { compileStep, compileWhere, type Fault, type Line } from './fill-field.ts'
import { makeIssueList } from '../issues/issue-list.ts'
import { rowsOf } from './make-table.ts'
import type { Recipe, RecipeWhere } from './recipe-schema.ts'
import type { DatasetRecord } from './record-schema.ts'
import type { Field, Table, Value, VersionHead } from './table.ts'

/** A line of the input: texts by column, and where it stands. */
export interface InputRow {
  /** Row of the input, from 1 without its header. */
  row: number
  cells: Readonly<Record<string, string>>
}

/** What a recipe makes of an input: the head and the rows of a version, and every fault found. */
export interface Applied {
  head: VersionHead
  rows: Value[][]
  issues: Issue[]
}

/** The fields of a version's head: those of the record, each flag column after its field. */
export const headFields = (record: DatasetRecord): Field[] =>
  record.fields.flatMap(({ name, type, unit, flags }): Field[] => [
    { name, type, ...(unit === undefined ? {} : { unit }) },
    ...(flags === undefined ? [] : [{ name: `${name}_flag`, type: 'string' } as Field]),
  ])

/** Columns that a recipe reads, with the field (or the part of the recipe) that reads them. */
function columnsRead(recipe: Recipe): Map<string, string> {
  const columns = new Map<string, string>()
  const note = (where: RecipeWhere, by: string): void => Object.keys(where).forEach((column) => columns.set(column, by))
  note(recipe.select, 'select')
  for (const version of Object.values(recipe.versions)) note(version.where, 'versions')
  for (const [field, step] of Object.entries(recipe.fields)) {
    if (step.column !== undefined) columns.set(step.column, field)
    for (const { where } of step.cases ?? []) note(where, field)
    if (Array.isArray(step.factor)) for (const { where } of step.factor) note(where, field)
  }
  return columns
}

/** Values of the recipe's own rows that are not of their field's type. */
const checkOwnRows = (recipe: Recipe, fields: readonly Field[], file: string): Issue[] =>
  recipe.rows.flatMap((row, place) =>
    fields.flatMap(({ name, type }): Issue[] => {
      const value = row[name] ?? null
      if (type === 'boolean' || isOfType(value, type)) return []
      return [
        issue('import/recipe', { file, field: `rows.${place}.${name}` }, `“${name}” holds a value of another type.`, {
          got: JSON.stringify(value),
          expected: EXPECTED[type],
          hint: `Mend “${name}” under rows.`,
        }),
      ]
    }),
  )

/**
 * What keeps a recipe from being used on an input: fields that it does not fill, fields that the record does not have, columns that
 * the input does not have.
 */
export function checkRecipe(
  recipe: Recipe,
  record: DatasetRecord,
  { columns, file }: { columns: readonly string[]; file: string },
  recipeFile: string,
): Issue[] {
  const fields = headFields(record)
  const unfilled = fields.filter((field) => !Object.hasOwn(recipe.fields, field.name))
  const strange = Object.keys(recipe.fields).filter((name) => !fields.some((field) => field.name === name))
  const missing = [...columnsRead(recipe)].filter(([column]) => !columns.includes(column))
  const listed = columns.length > 40 ? `${columns.slice(0, 40).join(', ')} and ${columns.length - 40} more` : columns.join(', ')
  return [
    ...checkOwnRows(recipe, fields, recipeFile),
    ...unfilled.map(({ name }) =>
      issue('import/recipe', { file: recipeFile, field: name }, `The recipe says nothing of “${name}”.`, {
        expected: 'a column, a constant or cases',
        hint: `Add “${name}” under fields.`,
      }),
    ),
    ...strange.map((name) =>
      issue('import/recipe', { file: recipeFile, field: name }, `The recipe fills “${name}”, which the record does not have.`, {
        expected: fields.map((field) => field.name).join(', '),
        hint: 'Take it out, or add the field to index.yaml.',
      }),
    ),
    ...missing.map(([column, by]) =>
      issue('import/column', { file, field: column }, `The input has no column “${column}”, which the recipe reads for “${by}”.`, {
        got: listed,
        expected: column,
        hint: 'Check that this is the right file; if the publisher renamed the column, rename it in recipe.yaml.',
      }),
    ),
  ]
}

/** A version being made: `take` is given each line of the input and its row (from 1), then `finish` gives what came of them. */
export interface RecipeRun {
  take: (line: Line, row: number) => void
  finish: () => { head: VersionHead; table: Table; issues: Issue[] }
}

function issueOf(fault: Fault, { name, type }: Field, place: Place): Issue {
  if (fault.kind === 'value') return issue('import/value', place, `The recipe cannot read “${name}” here.`, fault.cell)
  return issue('import/type', place, `“${name}” would get a value of another type.`, {
    got: JSON.stringify(fault.value),
    expected: type,
    hint: 'Mend the input or the recipe.',
  })
}

/**
 * Starts to make one version out of an input for which `checkRecipe` found nothing; lines hold their texts in the order of `columns`.
 * `codes` gives a country's code for a printed name or an alias. Every line is tried, so all faults come back together, up to a number of
 * each kind; the table, its rows in the order of the input with the recipe's own at their end, is of use only when there is none.
 */
export function startRecipe(
  recipe: Recipe,
  record: DatasetRecord,
  { columns, file }: { columns: readonly string[]; file: string },
  target: { dataset: string; version: string; codes: ReadonlyMap<string, string> },
): RecipeRun {
  const fields = headFields(record)
  const { where, ...rest } = recipe.versions[target.version] ?? { where: {}, edition: '', published: '', sources: [] }
  const head: VersionHead = {
    dataset: target.dataset,
    version: target.version,
    ...rest,
    ...(record.compiled ? { compiled: true } : {}),
    fields,
    primaryKey: record.primaryKey,
  }
  // Of two columns with one name the last counts.
  const places = new Map(columns.map((column, place) => [column, place]))
  const placeOf = (column: string): number => places.get(column) ?? -1
  const conditions = [recipe.select, where].map((one) => compileWhere(one, placeOf))
  const fillers = fields.map((field) => compileStep(field, recipe.fields[field.name], placeOf, target.codes))
  const faults = makeIssueList()
  let made = 0
  return {
    take: (line, row) => {
      for (const holds of conditions) if (!holds(line)) return
      made += 1
      for (const { field, add } of fillers) {
        const fault = add(line)
        if (fault)
          faults.add(`${fault.kind} ${field.name}`, () =>
            issueOf(fault, field, { file, row, field: recipe.fields[field.name]?.column ?? field.name }),
          )
      }
    },
    finish: () => {
      for (const row of recipe.rows) for (const { field, builder } of fillers) builder.add(row[field.name] ?? null)
      const table = {
        head,
        size: made + recipe.rows.length,
        columns: new Map(fillers.map(({ field, builder }) => [field.name, builder.column()])),
      }
      const empty =
        made > 0
          ? []
          : [
              issue('import/empty', { file }, `No row of the input belongs to version ${target.version}.`, {
                expected: JSON.stringify({ ...recipe.select, ...where }),
                hint: 'Check the conditions under `select` and `where` in recipe.yaml.',
              }),
            ]
      return { head, table, issues: [...empty, ...faults.issues()] }
    },
  }
}

/** Makes one version out of lines that are in memory, given as texts by column; else like `startRecipe`. */
export function applyRecipe(
  recipe: Recipe,
  record: DatasetRecord,
  input: { rows: readonly InputRow[]; file: string },
  target: { dataset: string; version: string; codes: ReadonlyMap<string, string> },
): Applied {
  const columns = [...columnsRead(recipe).keys()]
  const run = startRecipe(recipe, record, { columns, file: input.file }, target)
  for (const { row, cells } of input.rows)
    run.take(
      columns.map((column) => cells[column] ?? ''),
      row,
    )
  const { head, table, issues } = run.finish()
  return { head, rows: rowsOf(table), issues }
}
