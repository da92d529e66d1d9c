import { NumberBuilder, TextBuilder, columnBuilder, copyOf, type ColumnBuilder } from './build-column.ts'
import { isOfType } from './field-types.ts'
import { isPlainStep, numberOf, readStep, type Cell, type ReadText, type Step } from './read-step.ts'
import type { RecipeStep, RecipeWhere } from './recipe-schema.ts'
import type { Field, Value } from './table.ts'

/** A line of the input: texts in the order of its columns. */
export type Line = readonly string[]

/** Place of a column in a line; -1 where the input lacks it. */
export type PlaceOf = (column: string) => number

/** What a line does wrong in one field: text that cannot be read, or a value of another type. */
export type Fault = { kind: 'value'; cell: { got: string; expected: string; hint: string } } | { kind: 'type'; value: Value }

/** A field being filled: `add` takes a line and gives what is wrong with it; exactly one value is added each time. */
export interface Filler {
  field: Field
  builder: ColumnBuilder
  add: (line: Line) => Fault | undefined
}

/** Texts remembered of one column at most: beyond it each is read anew. */
const REMEMBERED = 100_000

/** The conditions of a `where`, made ready: patterns compiled, lists as sets, what a pattern says of a text remembered. */
export function compileWhere(where: RecipeWhere, placeOf: PlaceOf): (line: Line) => boolean {
  const conditions = Object.entries(where).map(([column, wanted]) => ({ place: placeOf(column), meets: compileCondition(wanted) }))
  return (line) => {
    for (const { place, meets } of conditions) if (!meets(line[place] ?? '')) return false
    return true
  }
}

function compileCondition(wanted: RecipeWhere[string]): (text: string) => boolean {
  if (typeof wanted === 'string') return (text) => text === wanted
  if (Array.isArray(wanted)) {
    const texts = new Set(wanted)
    return (text) => texts.has(text)
  }
  if ('not' in wanted) {
    const texts = new Set(wanted.not)
    return (text) => !texts.has(text)
  }
  const pattern = new RegExp(wanted.matches)
  return remember((text) => pattern.test(text))
}

function remember<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>()
  let lastText: string | undefined
  let lastResult: Result | undefined
  return (text) => {
    if (lastResult !== undefined && text === lastText) return lastResult
    let result = known.get(text)
    if (result === undefined) {
      result = read(text)
      if (known.size < REMEMBERED) known.set(copyOf(text), result)
    }
    lastText = text
    lastResult = result
    return result
  }
}

/** A cell as it goes into its column: its value, the code of its text once a row has it, and what is wrong with it. */
interface Ready {
  value: Value
  code?: number
  fault?: Fault
}

function makeReady(cell: Cell, field: Field): Ready {
  if (!('value' in cell)) return { value: null, fault: { kind: 'value', cell } }
  // A version file writes anything but true as false.
  if (field.type === 'boolean') return { value: cell.value === null ? null : String(String(cell.value) === 'true') }
  if (!isOfType(cell.value, field.type)) return { value: null, fault: { kind: 'type', value: cell.value } }
  return { value: cell.value }
}

function addReady(builder: ColumnBuilder, ready: Ready): Fault | undefined {
  // A text enters the dictionary with its first row, so that none stands there that no row has.
  if (builder instanceof TextBuilder) builder.addCode((ready.code ??= builder.codeOf(ready.value)))
  else builder.add(ready.value)
  return ready.fault
}

/** Takes numbers straight from their text; whatever is not simply one goes the long way. */
function addNumber(builder: NumberBuilder, field: Field, step: Step, slowly: (text: string) => Ready): (text: string) => Fault | undefined {
  const factor = step.factor ?? 1
  return (text) => {
    const number = numberOf(text)
    if (number === undefined || !isOfType(number * factor, field.type)) return addReady(builder, slowly(text))
    builder.add(number * factor)
    return undefined
  }
}

/** What adds the text of a cell to a field's column. */
function addText(builder: ColumnBuilder, field: Field, step: Step, read: ReadText): (text: string) => Fault | undefined {
  const slowly = (text: string): Ready => makeReady(read(text), field)
  if (isPlainStep(field, step)) {
    if (builder instanceof NumberBuilder) return addNumber(builder, field, step, slowly)
    const blank = slowly('')
    return (raw) => {
      const text = raw.trim()
      if (text === '') return addReady(builder, blank)
      builder.add(text)
      return undefined
    }
  }
  const remembered = remember(slowly)
  return (text) => addReady(builder, remembered(text))
}

/** Makes a recipe's step ready for the lines of an input: cases first, then the constant, then the column's text. */
export function compileStep(field: Field, step: RecipeStep | undefined, placeOf: PlaceOf, codes: ReadonlyMap<string, string>): Filler {
  const builder = columnBuilder(field)
  const fixed = (value: Value): Ready => makeReady({ value }, field)
  if (!step) {
    const nothing = fixed(null)
    return { field, builder, add: () => addReady(builder, nothing) }
  }
  const cases = (step.cases ?? []).map(({ where, value }) => ({ holds: compileWhere(where, placeOf), ready: fixed(value) }))
  const constant = step.constant === undefined ? undefined : fixed(step.constant)
  const place = step.column === undefined ? -1 : placeOf(step.column)
  const adder = (factor?: number): ((text: string) => Fault | undefined) => {
    const plain: Step = { ...step, factor }
    return addText(builder, field, plain, readStep(field, plain, codes))
  }
  const { factor } = step
  // Rows with factors of their own are read each by a step that has that factor.
  const factors = Array.isArray(factor) ? factor.map(({ where, by }) => ({ holds: compileWhere(where, placeOf), add: adder(by) })) : []
  const otherwise = adder(Array.isArray(factor) ? 1 : factor)
  return {
    field,
    builder,
    add: (line) => {
      for (const { holds, ready } of cases) if (holds(line)) return addReady(builder, ready)
      if (constant) return addReady(builder, constant)
      const add = factors.find(({ holds }) => holds(line))?.add ?? otherwise
      return add(line[place] ?? '')
    },
  }
}
