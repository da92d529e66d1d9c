import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** One column of a drawn table. */
const column = z.strictObject({
  /** Field that the column shows: that of y, or another of the dataset. */
  field: z.string(),
  /** What stands in its cells: a bar from zero, a dot, a small line over time, words or plain figures, or the change over time. */
  kind: z.enum(['bar', 'dot', 'spark', 'text', 'change']),
  /** Head of the column; without it the title of the field. */
  title: z.string().min(1).optional(),
  /** Words for the unit of a field that has none of its own. */
  unit: z.string().min(1).optional(),
  /** For dots: field that holds the high end of a range whose low end is `field`. */
  to: z.string().optional(),
  /** Field that holds the flags of a field other than y, such as `high_flag`. */
  flags: z.string().optional(),
  /** Field that holds the flags of `to`. */
  toFlags: z.string().optional(),
})

/** What a table chart's YAML may say beside the fields of every chart. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('table'),
    /** Main number of a row, with the unit to show it in; rows are sorted by it. */
    y: yChannel.describe('Main number of a row, with the unit to show it in; rows are sorted by it.'),
    /** Columns from left to right, the most important first: `{ field, kind, title, unit, to, flags, toFlags }`, kind one of bar, dot, spark, text, change. */
    columns: z
      .array(column)
      .min(1)
      .max(6)
      .describe(
        'Columns from left to right, the most important first: `{ field, kind, title, unit, to, flags, toFlags }`, kind one of bar, dot, spark, text, change.',
      ),
    /** Field of years or months that small lines and changes run over; other columns then show its latest place. */
    over: z
      .string()
      .optional()
      .describe('Field of years or months that small lines and changes run over; other columns then show its latest place.'),
    /** Field that groups the rows under heads. */
    group: z.string().optional().describe('Field that groups the rows under heads.'),
    /** Codes of the groups in their order; groups that are not listed come after them. */
    groups: z
      .array(z.union([z.string(), z.number()]))
      .default([])
      .describe('Codes of the groups in their order; groups that are not listed come after them.'),
    /** Field whose words name a row where x is only its key. */
    named: z.string().optional().describe('Field whose words name a row where x is only its key.'),
    /** Whether bars and dots of a column share one scale (`column`), or have one in each group (`group`), where groups have units of their own. */
    scale: z
      .enum(['column', 'group'])
      .default('column')
      .describe(
        'Whether bars and dots of a column share one scale (`column`), or have one in each group (`group`), where groups have units of their own.',
      ),
  })
  .meta({ title: 'Table with bars', description: 'Sets several measures of each row in columns of bars, small lines and figures.' })

/** A table chart's spec after reading. */
export type TableSpec = z.infer<typeof schema>

/** One column of a table chart's spec. */
export type ColumnSpec = TableSpec['columns'][number]
