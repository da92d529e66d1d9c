import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a range chart's YAML may say beside the fields of every chart. x is the category that heads a row, series parts its dots. */
export const schema = chartSpecSchema
  .extend({
    /** A row for each category with one dot, two joined dots, or many on one axis. */
    type: z.literal('range').describe('A row for each category with one dot, two joined dots, or many on one axis.'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Dots of the first and the last moment (`ends`: one series is a dot plot, two a dumbbell), or of all series (`all`: a strip, as more than two that are no moments always are). */
    dots: z
      .enum(['ends', 'all'])
      .default('ends')
      .describe(
        'Dots of the first and the last moment (`ends`: one series is a dot plot, two a dumbbell), or of all series (`all`: a strip, as more than two that are no moments always are).',
      ),
    /** Join the smallest and the largest dot of a row. */
    line: z.boolean().default(true).describe('Join the smallest and the largest dot of a row.'),
    /** A scale on which each step is ten times the one before; the key says so. Refused where a value is zero or below. */
    log: z
      .boolean()
      .default(false)
      .describe('A scale on which each step is ten times the one before; the key says so. Refused where a value is zero or below.'),
    /** Let the axis start above zero. Dots may, bars may not. */
    zero: z.boolean().default(true).describe('Let the axis start above zero. Dots may, bars may not.'),
    /** Field whose values head groups of rows. */
    group: z.string().optional().describe('Field whose values head groups of rows.'),
    /** A column with the change from first to last series, in percent where the first is at least `from`, else as a difference. */
    change: z
      .strictObject({ from: z.number().min(0) })
      .optional()
      .describe('A column with the change from first to last series, in percent where the first is at least `from`, else as a difference.'),
    /** Lines and bands that values are read against, on y in the unit shown; they stand upright through the rows. */
    references: referencesField.describe(
      'Lines and bands that values are read against, on y in the unit shown; they stand upright through the rows.',
    ),
  })
  .meta({
    title: 'Range and dumbbell',
    description: 'Sets two or more values of each row on one scale: a dot plot, a dumbbell, or a strip.',
  })

/** A range chart's spec after reading. */
export type RangeSpec = z.infer<typeof schema>
