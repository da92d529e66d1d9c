import { z } from 'zod'

/** What an editor has answered about a publisher's file; a recipe keeps it under `read:`. With an answer nothing is guessed or asked. */
export const answers = z.strictObject({
  /** What the file is. */
  format: z.enum(['csv', 'json', 'json-lines', 'xlsx', 'parquet', 'json-stat', 'px', 'data-package']).optional(),
  /** Encoding of a text file, by the names that browsers use: utf-8, utf-16le, utf-16be, windows-1252, shift_jis, and others. */
  encoding: z.string().min(1).optional(),
  /** What stands between two values of a line: one character. */
  delimiter: z.string().length(1).optional(),
  /** Sheet of a workbook, by name. */
  sheet: z.string().min(1).optional(),
  /** Resource of a Data Package, by name. */
  resource: z.string().min(1).optional(),
  /** How many rows the header has; 0 where the file has none. */
  header: z.int().min(0).max(10).optional(),
  /** Rows above the header, blank ones included, that are no part of the table. */
  skip: z.int().min(0).optional(),
  /** The sign before decimals. */
  decimal: z.enum(['.', ',']).optional(),
  /** Order of day, month and year in dates written with figures. */
  dates: z.enum(['dmy', 'mdy', 'ymd']).optional(),
  /** The century of years from 30 to 69 that are printed with two figures; 00 to 29 are 2000 to 2029, 70 to 99 are 1970 to 1999. */
  century: z.union([z.literal(1900), z.literal(2000)]).optional(),
  /** Marks of the publisher: the flag that each stands for, or an empty text for none. */
  marks: z.record(z.string(), z.string()).optional(),
  /** What a dash alone means. */
  dash: z.enum(['zero', 'not-available']).optional(),
  /** Types of columns, by name. */
  types: z.record(z.string(), z.enum(['string', 'integer', 'number', 'year', 'date', 'boolean'])).optional(),
})

/** Answers, as read. */
export type Answers = z.infer<typeof answers>

/** The part of a recipe that holds the answers; what else stands in it is another's. */
export const recipeAnswers = z.object({ read: answers })
