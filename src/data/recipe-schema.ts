import { z } from 'zod'
import { bareText, partialDate } from './version-schema.ts'
import { answers } from './answers-schema.ts'

const words = z.string().trim().min(1)
const scalar = z.union([z.string(), z.number(), z.null()])

/** A condition on one column of the input: one text, any of several, a pattern to match, or texts to leave out. */
const condition = z.union([
  z.string(),
  z.array(z.string()),
  z.strictObject({ matches: z.string() }),
  z.strictObject({ not: z.array(z.string()) }),
])
const where = z.record(z.string(), condition)

const step = z.strictObject({
  /** Column of the input that the value is read from. */
  column: z.string().optional(),
  /** The same value in every row, instead of a column. */
  constant: scalar.optional(),
  /** Values for special rows: the first whose conditions all hold is taken before anything else is looked at. */
  cases: z.array(z.strictObject({ where, value: scalar })).optional(),
  /** Patterns tried in order on the whole text of the column; the first that matches rewrites it. None matching is a fault. */
  rewrite: z.array(z.strictObject({ pattern: z.string(), to: z.string() })).optional(),
  /** Every text that may stand in the column and what it becomes. A text that is not listed is a fault. For flag fields, each mark by itself. */
  map: z.record(z.string(), scalar).optional(),
  /** The column holds names of countries: printed names of the dataset `countries`, or this source's own names for them. */
  countries: z.strictObject({ aliases: z.record(z.string(), z.string()).default({}) }).optional(),
  /** What an empty text becomes. Left out, it becomes null. */
  blank: scalar.optional(),
  /**
   * Numbers are multiplied by this: 1000 where the source counts thousand tonnes and the field tonnes. A list gives each row the factor
   * of the first conditions that hold, and 1 where none do.
   */
  factor: z.union([z.number(), z.array(z.strictObject({ where, by: z.number() })).min(1)]).optional(),
  /**
   * The column holds several texts with this between them, such as ids of sources. Each is rewritten and mapped by itself; they are
   * written with one space between them, without those under `leave_out`.
   */
  several: z.strictObject({ between: z.string().min(1).default(';'), leave_out: z.array(z.string()).default([]) }).optional(),
  /** For flag fields: what stands between two marks. */
  separator: z.string().default(';'),
})

const version = z.strictObject({
  /** Which rows of the input belong to this version. */
  where: where.default({}),
  /** What the publisher calls this edition. */
  edition: words,
  /** Day, month or year of publication. */
  published: partialDate,
  /** Source ids, most important first. */
  sources: z.array(words).min(1),
  /** Rounding of the stated total, in significant digits, and the keys where another holds. */
  totals: z
    .strictObject({
      digits: z.int().positive(),
      exceptions: z.array(z.strictObject({ key: z.array(words).min(1), digits: z.int().positive() })).optional(),
    })
    .optional(),
  /** The version that this one mends. */
  corrects: bareText.optional(),
})

/**
 * How a publisher's CSV becomes a version, `content/datasets/<id>/recipe.yaml`: which rows, which columns, what each mark means.
 * Types, units and keys come from the record. Next year's file needs one block more under `versions`.
 */
export const recipe = z.strictObject({
  /** What the input is and where an editor gets it. */
  input: words,
  /**
   * SQL beside the recipe by which DuckDB makes the input out of raw files larger than memory: one SELECT over the table `input`. The one
   * piece of code allowed under content/, because it declares what the table is derived from.
   */
  derive: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.sql$/, 'the name of a file beside the recipe, in kebab-case, that ends in .sql')
    .optional(),
  /** What stands between two values of a line. */
  delimiter: z.string().length(1).default(','),
  /**
   * What reading the file takes for granted. With this part, even an empty one, the file may be anything that `data -- read` understands:
   * values come as they were understood, and the marks of a column as `<column> [flags]`. Without it the file is a CSV with a header,
   * every text as it stands.
   */
  read: answers.optional(),
  /** Columns that stand for years become one column of years and one of values. Only with `read`. */
  wide: z
    .strictObject({
      /** Pattern that the whole heading of each such column fits; its first group is the year. */
      columns: z.string().min(1),
      /** Heading of the column of years that results. */
      names: z.string().min(1),
      /** Heading of the column of values that results. */
      values: z.string().min(1),
    })
    .optional(),
  /** Rows that differ in one column only become one row: see `pivotRows`. Everything below speaks of the rows that result. */
  pivot: z
    .strictObject({
      /** The column that tells the rows apart, such as the unit. */
      on: z.string(),
      /** The columns that belong to it: `value` becomes `value t` and `value EUR`. */
      columns: z.array(z.string()).min(1),
    })
    .optional(),
  /** Rows that are wanted, in every version. */
  select: where.default({}),
  /** How each field, and each flag field, is filled. Every field of the record stands here. */
  fields: z.record(z.string(), step),
  /** Rows that the publisher's file does not hold and that every version gets: one value a field, null where left out. */
  rows: z.array(z.record(z.string(), scalar)).default([]),
  /** The versions that can be imported, by id. */
  versions: z.record(z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'YYYY, YYYY-MM or YYYY-MM-DD'), version),
})

/** A recipe, as read. */
export type Recipe = z.infer<typeof recipe>

/** How one field is filled. */
export type RecipeStep = z.infer<typeof step>

/** Conditions on columns of the input, all of which must hold. */
export type RecipeWhere = z.infer<typeof where>
