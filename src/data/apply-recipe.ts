import type { Issue } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { FLAGS } from './flags.ts'
import { isNumeric } from './make-table.ts'
import { isOfType } from './read-version.ts'
import type { Recipe, RecipeStep, RecipeWhere } from './recipe-schema.ts'
import type { DatasetRecord } from './record-schema.ts'
import type { Field, Value, VersionHead } from './table.ts'

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

function holds(where: RecipeWhere, cells: InputRow['cells']): boolean {
  return Object.entries(where).every(([column, wanted]) => {
    const text = cells[column] ?? ''
    if (typeof wanted === 'string') return text === wanted
    if (Array.isArray(wanted)) return wanted.includes(text)
    return 'matches' in wanted ? new RegExp(wanted.matches).test(text) : !wanted.not.includes(text)
  })
}

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

type Cell = { value: Value } | { got: string; expected: string; hint: string }

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i

function readNumber(text: string, factor: number): Cell {
  if (!NUMBER.test(text) || !/\d/.test(text))
    return { got: text, expected: 'a number', hint: 'Give the mark a case or a map in recipe.yaml, or mend the input.' }
  return { value: Number(text.replaceAll(',', '')) * factor }
}

function readFlags(text: string, step: RecipeStep): Cell {
  const marks = text === '' ? [''] : text.split(step.separator).map((mark) => mark.trim())
  const map: Record<string, Value> = { '': null, ...step.map }
  const strange = marks.find((mark) => !Object.hasOwn(map, mark))
  if (strange !== undefined)
    return {
      got: strange,
      expected: Object.keys(map).filter(Boolean).join(', '),
      hint: `Say in recipe.yaml what the mark “${strange}” means.`,
    }
  const flags = new Set(
    marks.flatMap((mark) =>
      String(map[mark] ?? '')
        .split(' ')
        .filter(Boolean),
    ),
  )
  return { value: flags.size === 0 ? null : FLAGS.filter((flag) => flags.has(flag)).join(' ') }
}

function readText(text: string, step: RecipeStep, codes: ReadonlyMap<string, string>): Cell {
  if (step.countries) {
    const code = step.countries.aliases[text] ?? codes.get(text)
    if (code !== undefined) return { value: code }
    return {
      got: text,
      expected: 'a name in the dataset “countries” or an alias in recipe.yaml',
      hint: `Add “${text}” to the aliases of this field in recipe.yaml.`,
    }
  }
  return { value: text }
}

function rewritten(text: string, rewrite: NonNullable<RecipeStep['rewrite']>): string | undefined {
  const rule = rewrite.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(text))
  return rule && text.replace(new RegExp(`^(?:${rule.pattern})$`), rule.to)
}

function fill(field: Field, step: RecipeStep, cells: InputRow['cells'], codes: ReadonlyMap<string, string>): Cell {
  const special = step.cases?.find(({ where }) => holds(where, cells))
  if (special) return { value: special.value }
  if (step.constant !== undefined) return { value: step.constant }
  const text = step.column === undefined ? '' : (cells[step.column] ?? '').trim()
  if (field.name.endsWith('_flag')) return readFlags(text, step)
  const parts = step.several ? partsOf(text, step.several) : [text].filter(Boolean)
  if (parts.length === 0) return { value: step.map?.[''] ?? step.blank ?? null }
  const read = parts.map((part) => fillPart(field, step, part, cells, codes))
  const fault = read.find((cell) => !('value' in cell))
  if (fault) return fault
  return step.several ? { value: read.map((cell) => ('value' in cell ? cell.value : null)).join(' ') } : (read[0] ?? { value: null })
}

const partsOf = (text: string, { between, leave_out }: NonNullable<RecipeStep['several']>): string[] =>
  text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !leave_out.includes(part))

/** What numbers of this row are multiplied by. */
const factorOf = ({ factor = 1 }: RecipeStep, cells: InputRow['cells']): number =>
  typeof factor === 'number' ? factor : (factor.find(({ where }) => holds(where, cells))?.by ?? 1)

/** A text that is not empty, or one of several in a column, as the field's value. */
function fillPart(field: Field, step: RecipeStep, part: string, cells: InputRow['cells'], codes: ReadonlyMap<string, string>): Cell {
  let text = part
  if (step.rewrite) {
    const next = rewritten(text, step.rewrite)
    if (next === undefined)
      return {
        got: text,
        expected: step.rewrite.map(({ pattern }) => pattern).join(' or '),
        hint: 'Add a pattern for it under `rewrite` in recipe.yaml.',
      }
    text = next
  }
  if (step.map) {
    if (!Object.hasOwn(step.map, text))
      return { got: text, expected: Object.keys(step.map).join(', '), hint: `Say in recipe.yaml what “${text}” becomes.` }
    const mapped = step.map[text] ?? null
    if (typeof mapped !== 'string' || !isNumeric(field)) return { value: mapped }
    text = mapped
  }
  return isNumeric(field) ? readNumber(text, factorOf(step, cells)) : readText(text, step, codes)
}

function fillRow(
  fields: readonly Field[],
  recipe: Recipe,
  input: InputRow,
  file: string,
  codes: ReadonlyMap<string, string>,
): { row: Value[]; issues: Issue[] } {
  const issues: Issue[] = []
  const row = fields.map((field): Value => {
    const step = recipe.fields[field.name]
    const cell = step ? fill(field, step, input.cells, codes) : { value: null }
    const place = { file, row: input.row, field: step?.column ?? field.name }
    if (!('value' in cell)) {
      issues.push(issue('import/value', place, `The recipe cannot read “${field.name}” here.`, cell))
      return null
    }
    if (field.type !== 'boolean' && !isOfType(cell.value, field.type)) {
      issues.push(
        issue('import/type', place, `“${field.name}” would get a value of another type.`, {
          got: JSON.stringify(cell.value),
          expected: field.type,
          hint: 'Mend the input or the recipe.',
        }),
      )
    }
    return cell.value
  })
  return { row, issues }
}

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
  return [
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
        got: columns.join(', '),
        expected: column,
        hint: 'Check that this is the right file; if the publisher renamed the column, rename it in recipe.yaml.',
      }),
    ),
  ]
}

/**
 * Makes one version out of an input for which `checkRecipe` found nothing. `codes` gives a country's code for a printed name or an alias.
 * Every row is tried, so all faults come back together; the rows are of use only when there is none.
 */
export function applyRecipe(
  recipe: Recipe,
  record: DatasetRecord,
  input: { rows: readonly InputRow[]; file: string },
  target: { dataset: string; version: string; codes: ReadonlyMap<string, string> },
): Applied {
  const fields = headFields(record)
  const { where, ...head } = recipe.versions[target.version] ?? { where: {}, edition: '', published: '', sources: [] }
  const full: VersionHead = {
    dataset: target.dataset,
    version: target.version,
    ...head,
    ...(record.compiled ? { compiled: true } : {}),
    fields,
    primaryKey: record.primaryKey,
  }
  const issues: Issue[] = []
  const wanted = input.rows.filter(({ cells }) => holds(recipe.select, cells) && holds(where, cells))
  const made = wanted.map((row) => fillRow(fields, recipe, row, input.file, target.codes))
  const added = recipe.rows.map((row) => fields.map((field) => row[field.name] ?? null))
  if (made.length === 0) {
    issues.push(
      issue('import/empty', { file: input.file }, `No row of the input belongs to version ${target.version}.`, {
        expected: JSON.stringify({ ...recipe.select, ...where }),
        hint: 'Check the conditions under `select` and `where` in recipe.yaml.',
      }),
    )
  }
  return { head: full, rows: [...made.map(({ row }) => row), ...added], issues: [...issues, ...made.flatMap((row) => row.issues)] }
}
