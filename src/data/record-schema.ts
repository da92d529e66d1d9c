import { z } from 'zod'
import { bareText } from './version-schema.ts'
import { FLAGS } from './flags.ts'
import { UNITS } from '../format/units.ts'

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case: a-z, 0-9 and hyphens')
const name = z.string().regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'a field name in snake_case')
const words = z.string().trim().min(1)
const day = z.iso.date()
const scalar = z.union([z.string(), z.number()])

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}

const constraints = z.strictObject({
  /** The value must be there in every row. */
  required: z.boolean().optional(),
  /** No two rows hold the same value. */
  unique: z.boolean().optional(),
  /** The only values allowed. For codes that have a printed name use `categories`. */
  enum: z.array(scalar).min(1).optional(),
  /** A regular expression that the whole text must match. */
  pattern: z.string().refine(isPattern, 'a regular expression').optional(),
  /** Smallest number allowed, in the field's unit. */
  minimum: z.number().optional(),
  /** Largest number allowed, in the field's unit. */
  maximum: z.number().optional(),
  /** Numbers must be larger than this, in the field's unit. */
  exclusiveMinimum: z.number().optional(),
  /** Numbers must be smaller than this, in the field's unit. */
  exclusiveMaximum: z.number().optional(),
  /** Fewest characters of a text. */
  minLength: z.int().nonnegative().optional(),
  /** Most characters of a text. */
  maxLength: z.int().positive().optional(),
})

const field = z.strictObject({
  /** Name of the column, in snake_case. Its flags stand in the column `<name>_flag`, which is not listed here. */
  name,
  /** What a reader calls it, as a table's heading: "Mine output". */
  title: words,
  /** What its values are. */
  type: z.enum(['string', 'integer', 'number', 'year', 'date', 'boolean']),
  /** Unit of a number, an id of the unit list: `t`, `percent`. */
  unit: z.enum(Object.keys(UNITS) as [keyof typeof UNITS, ...(keyof typeof UNITS)[]]).optional(),
  /** What the unit counts, where the unit alone does not say: "rare-earth oxide". */
  of: words.optional(),
  /** One or two sentences for a reader: what the value means and how it was counted. */
  description: words,
  /** What an empty cell means. */
  blank: words.optional(),
  /** Smallest first printing, in the field's unit, from which a revision is given in percent; 1,000 where left out. */
  percent_from: z.number().nonnegative().optional(),
  /** Flags that may stand beside a value. With this list the field has a flag column; without it, none. */
  flags: z.array(z.enum(FLAGS)).min(1).optional(),
  /** The codes a text field may hold, each with the name a reader sees. The list is closed. */
  categories: z
    .array(z.strictObject({ value: z.string(), label: words }))
    .min(1)
    .optional(),
  /** Their list is an order, as from "agree" to "disagree": charts then keep it. */
  categoriesOrdered: z.boolean().optional(),
  /** What every value must obey. */
  constraints: constraints.optional(),
})

const total = z.strictObject({
  /** The number that is summed. */
  field: name,
  /** The key field that tells the total's row from its parts. */
  by: name,
  /** The value of `by` in the row that states the total. */
  total: words,
  /** Values of `by` that are no part of the sum. */
  except: z.array(words).default([]),
})

const rule = z.strictObject({
  /** Name of the rule, for messages. */
  id,
  /** The rule in a sentence a reader understands. */
  text: words,
  /** Fields that must hold one single value within a series, a stack, a sum or a derivation. */
  fields: z.array(name).default([]),
  /** Values, by field, that are of past years and lead up to any other: a chart over time may join them to one of those, if all their years come first. */
  before: z.record(name, z.array(words)).optional(),
  /** Values, by field, that must not stand beside others in a stack or a sum, because they overlap them. */
  overlaps: z.record(name, z.array(words)).optional(),
  /** Values, by field, whose rows are never summed, counted together or stacked, because others stand in their place: superseded rows. */
  unsummed: z.record(name, z.array(words)).optional(),
})

/** What a dataset asks of one check, `checks` in the record; each check reads its own options and says what is wrong with them. */
const setting = z.looseObject({
  /** Name of the check: the code of its issues without `data/`. */
  check: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'the name of a check, such as row-count'),
  /** Whether a fault stops the build or is only told. */
  level: z.enum(['error', 'warn']).default('error'),
  /** Values, by field, of the rows that the check looks at; all rows where left out. */
  where: z.record(name, z.union([scalar, z.array(scalar)])).optional(),
  /** Ids of the versions that the check looks at; all where left out. */
  versions: z.array(bareText).min(1).optional(),
  /** Why the threshold is where it is, for a reader. */
  why: words.optional(),
})

const waiver = z.strictObject({
  /** Code of the check's issue that is excused: `data/total`. */
  check: z.string().regex(/^[a-z-]+\/[a-z-]+$/, 'the code of a check, such as data/total'),
  /** The exact cells, as addresses with a version and no `*`: `reserves@2024/reserves[WLD]`. */
  cells: z.array(words).min(1),
  /** Who answers for it. */
  owner: words,
  /** Why the fault stands, for a reader. */
  reason: words,
  /** Last day on which it holds. */
  expires: day,
})

/**
 * The record of a dataset, `content/datasets/<id>/index.yaml`: what a table holds, how its columns are read, who said it,
 * on what terms, and what is known to be wrong with it. Words follow Data Package v2 wherever it has one.
 */
export const datasetRecord = z.strictObject({
  /** What a reader calls the dataset. */
  title: words,
  /** What it is about, in a word or two that several datasets share: the list of datasets is grouped by it. */
  subject: words.optional(),
  /** Two or three sentences for a reader. */
  description: words,
  /** The columns, in the order of the version files; flag columns follow their field unlisted. */
  fields: z.array(field).min(1),
  /** Fields that together name one row, in the order in which a cell address writes them. */
  primaryKey: z.array(name).min(1),
  /** Other sets of fields of which no two rows hold the same values. */
  uniqueKeys: z.array(z.array(name).min(1)).default([]),
  /** Fields whose values must stand in another dataset's key. */
  foreignKeys: z
    .array(z.strictObject({ fields: z.array(name).min(1), reference: z.strictObject({ resource: id, fields: z.array(name).min(1) }) }))
    .default([]),
  /** Ids of the sources that the dataset as a whole rests on, most important first. Rows name their own. */
  sources: z.array(id).min(1),
  /** The terms of the table as we publish it: a short name, the terms in words, and where they stand if they stand somewhere. */
  licence: z.strictObject({ name: words, title: words, path: z.url().optional() }),
  /**
   * True for a table that we put together fact by fact from many texts: it is our own work, given away on the terms under `licence`
   * whatever the terms of the texts that its rows cite. The import copies it into each version, where the lock keeps it.
   */
  compiled: z.literal(true).optional(),
  /** Known faults of the sources, a sentence each. */
  faults: z.array(words).default([]),
  /** What must not be done with the numbers. */
  rules: z.array(rule).default([]),
  /** How many days after the newest edition's publication a reminder is due, and, where it must not be used any longer, an error. */
  freshness: z.strictObject({ warn_after: z.int().positive(), error_after: z.int().positive().optional() }).optional(),
  /** What is asked of this dataset beyond what holds for every one: names of checks with their thresholds. */
  checks: z.array(setting).default([]),
  /** Totals that the table states, to be compared with the sum of their parts. Their rounding stands in each version. */
  totals: z.array(total).default([]),
  /** Faults that stand, each with an owner, a reason and a last day. */
  waivers: z.array(waiver).default([]),
})

/** A dataset's record, as read. */
export type DatasetRecord = z.infer<typeof datasetRecord>

/** One field of a record. */
export type RecordField = DatasetRecord['fields'][number]

/** A total that a record declares. */
export type RecordTotal = DatasetRecord['totals'][number]

/** What a record asks of one check. */
export type CheckSetting = DatasetRecord['checks'][number]

/** A fault that stands, with owner, reason and last day. */
export type Waiver = DatasetRecord['waivers'][number]
