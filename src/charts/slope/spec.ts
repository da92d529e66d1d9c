import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a slope chart's YAML may say beside the fields of every chart: a line for each series between two places of x. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('slope'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel,
    /** Words over the places of x, first to last; the codes' names without it. */
    heads: z.array(z.string()).optional(),
    /** Series below this value are drawn, and named together beside the lines: `others under 3,000`. */
    merge: z.number().optional(),
    /** Series below this value are left out; the notes say so. */
    least: z.number().optional(),
    /** Let the scale start at the smallest value: all values are printed, and lines, unlike bars, may. */
    zero: z.boolean().default(true),
    /** The change of highlighted lines, in percent where the first value is at least `from`, else as a difference; the table has it for all. */
    change: z.strictObject({ from: z.number().min(0) }).optional(),
  })
  .meta({ title: 'Slope chart', description: 'Joins the values of two or three moments, a line for each series.' })

/** A slope chart's spec after reading. */
export type SlopeSpec = z.infer<typeof schema>
