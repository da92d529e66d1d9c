import { isNumeric } from './build-column.ts'
import { FLAGS } from './flags.ts'
import type { RecipeStep } from './recipe-schema.ts'
import type { Field, Value } from './table.ts'

/** What a step makes of a text: a value, or why there is none. */
export type Cell = { value: Value } | { got: string; expected: string; hint: string }

/** A step whose numbers are multiplied by one factor in every row. */
export type Step = Omit<RecipeStep, 'factor'> & { factor?: number }

/** Reads the text of an input's cell as one field of a recipe says. */
export type ReadText = (text: string) => Cell

const NUMBER = /^[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?$/i

/** The whole number that a text of up to 15 plain digits is; -1 for any other text. */
function plainDigits(text: string): number {
  if (text.length === 0 || text.length > 15) return -1
  let number = 0
  for (let place = 0; place < text.length; place += 1) {
    const digit = text.charCodeAt(place) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

/** The number that a text is, thousands with or without commas; undefined for a text that is none. */
export function numberOf(text: string): number | undefined {
  const plain = plainDigits(text)
  if (plain !== -1) return plain
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined
  return Number(text.includes(',') ? text.replaceAll(',', '') : text)
}

function readNumber(text: string, factor: number): Cell {
  const number = numberOf(text)
  if (number === undefined)
    return { got: text, expected: 'a number', hint: 'Give the mark a case or a map in recipe.yaml, or mend the input.' }
  return { value: number * factor }
}

function readFlags(step: Step): ReadText {
  const map: Record<string, Value> = { '': null, ...step.map }
  return (text) => {
    const marks = text === '' ? [''] : text.split(step.separator).map((mark) => mark.trim())
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
}

function readCountry(aliases: Readonly<Record<string, string>>, codes: ReadonlyMap<string, string>): ReadText {
  const own = new Map(Object.entries(aliases))
  return (text) => {
    const code = own.get(text) ?? codes.get(text)
    if (code !== undefined) return { value: code }
    return {
      got: text,
      expected: 'a name in the dataset “countries” or an alias in recipe.yaml',
      hint: `Add “${text}” to the aliases of this field in recipe.yaml.`,
    }
  }
}

type Rewrite = NonNullable<RecipeStep['rewrite']>

/** What a text is rewritten to; undefined when no pattern matches the whole of it. */
function rewriteBy(rewrite: Rewrite): (text: string) => string | undefined {
  const rules = rewrite.map(({ pattern, to }) => ({ pattern: new RegExp(`^(?:${pattern})$`), to }))
  return (text) => {
    const rule = rules.find(({ pattern }) => pattern.test(text))
    return rule && text.replace(rule.pattern, rule.to)
  }
}

const noPattern = (text: string, rewrite: Rewrite): Cell => ({
  got: text,
  expected: rewrite.map(({ pattern }) => pattern).join(' or '),
  hint: 'Add a pattern for it under `rewrite` in recipe.yaml.',
})

/** What reads a text that is not empty, or one of several in a column: rewriting, mapping, then the number, country or text. */
function readPart(field: Field, { map, rewrite, countries, factor = 1 }: Step, codes: ReadonlyMap<string, string>): ReadText {
  const numeric = isNumeric(field)
  const rewritten = rewrite && rewriteBy(rewrite)
  const last: ReadText = numeric
    ? (text) => readNumber(text, factor)
    : countries
      ? readCountry(countries.aliases, codes)
      : (text) => ({ value: text })
  return (part) => {
    let text = part
    if (rewrite && rewritten) {
      const next = rewritten(text)
      if (next === undefined) return noPattern(text, rewrite)
      text = next
    }
    if (map) {
      if (!Object.hasOwn(map, text))
        return { got: text, expected: Object.keys(map).join(', '), hint: `Say in recipe.yaml what “${text}” becomes.` }
      const mapped = map[text] ?? null
      if (typeof mapped !== 'string' || !numeric) return { value: mapped }
      text = mapped
    }
    return last(text)
  }
}

/** What reads a column of several texts: each by itself, one space between them. */
function readSeveral({ between, leave_out }: NonNullable<Step['several']>, blank: Cell, read: ReadText): ReadText {
  return (text) => {
    const parts = text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '' && !leave_out.includes(part))
    if (parts.length === 0) return blank
    const cells = parts.map(read)
    const fault = cells.find((cell) => !('value' in cell))
    return fault ?? { value: cells.map((cell) => ('value' in cell ? cell.value : null)).join(' ') }
  }
}

/** What reads the texts of a field, spaces around them left out: flags, blanks, then the text or each of several. */
export function readStep(field: Field, step: Step, codes: ReadonlyMap<string, string>): ReadText {
  if (field.name.endsWith('_flag')) {
    const read = readFlags(step)
    return (text) => read(text.trim())
  }
  const blank: Cell = { value: step.map?.[''] ?? step.blank ?? null }
  const part = readPart(field, step, codes)
  const read = step.several ? readSeveral(step.several, blank, part) : part
  return (raw) => {
    const text = raw.trim()
    return text === '' ? blank : read(text)
  }
}

/** True where a step only takes texts as they stand: such columns may hold a new text in every row, so nothing is remembered of them. */
export const isPlainStep = (field: Field, { map, rewrite, countries, several }: Step): boolean =>
  !field.name.endsWith('_flag') && !map && !rewrite && !countries && !several && (field.type === 'string' || isNumeric(field))
