import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a slope chart's YAML may say beside the fields of every chart: a line for each series between two places of x. */
export const schema = chartSpecSchema
  .extend({
    /** A line for each series between two places of x. */
    type: z.literal('slope').describe('A line for each series between two places of x.'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Words over the places of x, first to last; the codes' names without it. */
    heads: z.array(z.string()).optional().describe("Words over the places of x, first to last; the codes' names without it."),
    /** Series below this value are drawn, and named together beside the lines: `others under 3,000`. */
    merge: z.number().optional().describe('Series below this value are drawn, and named together beside the lines: `others under 3,000`.'),
    /** Series below this value are left out; the notes say so. */
    least: z.number().optional().describe('Series below this value are left out; the notes say so.'),
    /** Let the scale start at the smallest value: all values are printed, and lines, unlike bars, may. */
    zero: z
      .boolean()
      .default(true)
      .describe('Let the scale start at the smallest value: all values are printed, and lines, unlike bars, may.'),
    /** The change of highlighted lines, in percent where the first value is at least `from`, else as a difference; the table has it for all. */
    change: z
      .strictObject({ from: z.number().min(0) })
      .optional()
      .describe(
        'The change of highlighted lines, in percent where the first value is at least `from`, else as a difference; the table has it for all.',
      ),
    /** Lines and bands that values are read against, on y in the unit shown. */
    references: referencesField.describe('Lines and bands that values are read against, on y in the unit shown.'),
  })
  .meta({ title: 'Slope chart', description: 'Joins the values of two or three moments, a line for each series.' })

/** A slope chart's spec after reading. */
export type SlopeSpec = z.infer<typeof schema>
