import { z } from 'zod'
import { bareText } from '../../data/version-schema.ts'

/** What an option names: any field of the record, one of numbers, or one of moments (year or date). */
export type FieldRole = 'field' | 'number-field' | 'time-field'

const scalar = z.union([z.string(), z.number()])
const fieldOf = (role: FieldRole, description: string) => z.string().meta({ role, description })

/** The options of a check: an object that refuses what it does not know. */
export const optionsOf = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.strictObject(shape)
/** Name of a field of the record, or of its flag column. */
export const aField = (description: string) => fieldOf('field', description)
/** Name of a field of numbers. */
export const aNumberField = (description: string) => fieldOf('number-field', description)
/** Name of a field of years or dates. */
export const aTimeField = (description: string) => fieldOf('time-field', description)
/** Names of fields, at least one. */
export const someFields = (description: string) => z.array(fieldOf('field', description)).min(1).describe(description)
/** Names of fields, none where left out. */
export const groupFields = (description: string) => z.array(fieldOf('field', description)).default([]).describe(description)
/** Name of a field, or names of several. */
export const oneOrMoreFields = (description: string) =>
  z.union([fieldOf('field', description).transform((name) => [name]), z.array(fieldOf('field', description)).min(1)]).describe(description)
/** Names of fields of numbers, at least two. */
export const numberFields = (description: string) => z.array(fieldOf('number-field', description)).min(2).describe(description)
/** Any finite number. */
export const aNumber = (description: string) => z.number().describe(description)
/** A number of zero or more. */
export const anAmount = (description: string) => z.number().nonnegative().describe(description)
/** A number above zero. */
export const aSize = (description: string) => z.number().positive().describe(description)
/** A factor larger than one. */
export const aRatio = (description: string) => z.number().gt(1).describe(description)
/** A number from 0 to 1. */
export const aPart = (description: string) => z.number().min(0).max(1).describe(description)
/** A whole number of zero or more. */
export const aCount = (description: string) => z.int().nonnegative().describe(description)
/** Numbers, at least one. */
export const someNumbers = (description: string) => z.array(z.number()).min(1).describe(description)
/** A text that is not empty. */
export const aText = (description: string) => z.string().min(1).describe(description)
/** Texts, at least one. */
export const someTexts = (description: string) => z.array(z.string().min(1)).min(1).describe(description)
/** A value of a cell: text or number. */
export const aValue = (description: string) => scalar.describe(description)
/** Values of cells, at least one. */
export const someValues = (description: string) => z.array(scalar).min(1).describe(description)
/** Yes or no; no where left out. */
export const aSwitch = (description: string) => z.boolean().default(false).describe(description)
/** One of some words. */
export const oneOf = <const Words extends readonly string[]>(words: Words, description: string) => z.enum(words).describe(description)
/** Texts by value. */
export const textsByValue = (description: string) => z.record(z.string(), z.string().min(1)).describe(description)
/** A smallest and a largest number by value. */
export const spansByValue = (description: string) => z.record(z.string(), z.tuple([z.number(), z.number()])).describe(description)
/** Another dataset's field: which dataset, which field, of which version and rows. */
export const fieldElsewhere = (description: string) =>
  z
    .strictObject({
      dataset: z.string(),
      field: z.string(),
      where: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
      version: bareText.optional(),
    })
    .describe(description)

/** One option of a check, for its page and for messages. */
export interface OptionWords {
  name: string
  /** What it takes: "a number", "fields". */
  takes: string
  required: boolean
  /** Its value where it is left out, as YAML. */
  default?: string
  description: string
  /** What it names, where it names fields of the record. */
  role?: FieldRole
}

/** The parts of a JSON Schema that options use. */
interface Part {
  type?: string | string[]
  role?: FieldRole
  description?: string
  default?: unknown
  enum?: unknown[]
  items?: Part
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

const NAMES: Record<FieldRole, [one: string, many: string]> = {
  field: ['a field', 'fields'],
  'number-field': ['a field of numbers', 'fields of numbers'],
  'time-field': ['a field of years or dates', 'fields of years or dates'],
}

function takesOf({ type, role, items, enum: words, minimum, maximum, exclusiveMinimum }: Part): string {
  if (role) return NAMES[role][0]
  if (words) return words.map(String).join(' or ')
  const kind = Array.isArray(type) ? type.join(' or ') : type
  if (kind === 'array' && items?.role) return NAMES[items.role][1]
  if (kind === 'array') return items?.type === 'string' ? 'texts' : items?.type === 'number' ? 'numbers' : 'values'
  if (kind === 'boolean') return 'true or false'
  if (kind === 'object') return 'names and values'
  if (kind === 'string') return 'text'
  if (kind !== 'number' && kind !== 'integer') return 'a value'
  const noun = kind === 'integer' ? 'a whole number' : 'a number'
  if (exclusiveMinimum !== undefined) return `${noun} above ${exclusiveMinimum}`
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return `${noun} from ${minimum ?? 0} to ${maximum}`
  return minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER ? `${noun} of at least ${minimum}` : noun
}

const known = new WeakMap<z.ZodType, OptionWords[]>()

/** Every option that a schema of options has, in its order. */
export function describeOptions(schema: z.ZodType): OptionWords[] {
  const found = known.get(schema)
  if (found) return found
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' }) as {
    properties?: Record<string, Part>
    required?: string[]
  }
  const words = Object.entries(properties).map(([name, part]): OptionWords => {
    const role = part.role ?? part.items?.role
    return {
      name,
      takes: takesOf(part),
      required: required.includes(name),
      ...(part.default === undefined ? {} : { default: JSON.stringify(part.default) }),
      description: part.description ?? '',
      ...(role === undefined ? {} : { role }),
    }
  })
  known.set(schema, words)
  return words
}
