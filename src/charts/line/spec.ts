import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a line chart's YAML may say beside the fields of every chart. */
export const schema = chartSpecSchema
  .extend({
    /** A line for each series over years, months or days. */
    type: z.literal('line').describe('A line for each series over years, months or days.'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Let the y axis start above zero; the drawing then breaks its axis and says where it starts. */
    zero: z.boolean().default(true).describe('Let the y axis start above zero; the drawing then breaks its axis and says where it starts.'),
    /** A scale on which equal steps multiply; the drawing says so. Refused where a value is zero or below. */
    log: z
      .boolean()
      .default(false)
      .describe('A scale on which equal steps multiply; the drawing says so. Refused where a value is zero or below.'),
    /** Dots on every value (`all`), on the last (`last`), or none; `only`: single values that no line joins. Rings are values marked estimated or derived; where every value is, the estimated ones. */
    dots: z
      .enum(['all', 'last', 'none', 'only'])
      .default('last')
      .describe(
        'Dots on every value (`all`), on the last (`last`), or none; `only`: single values that no line joins. Rings are values marked estimated or derived; where every value is, the estimated ones.',
      ),
    /** Series whose area down to zero is tinted. */
    area: z.string().optional().describe('Series whose area down to zero is tinted.'),
    /** Fields with the lowest and the highest value that may be true, drawn as a pale band around the line and listed in the table. */
    band: z
      .strictObject({ low: z.string(), high: z.string() })
      .optional()
      .describe(
        'Fields with the lowest and the highest value that may be true, drawn as a pale band around the line and listed in the table.',
      ),
    /** Place of x at which every series is set to 100; all values are then derived. */
    index: z
      .union([z.string(), z.number()])
      .optional()
      .describe('Place of x at which every series is set to 100; all values are then derived.'),
    /** Lines and bands that values are read against: on y in the unit shown, on x at a year, month or day. */
    references: referencesField.describe(
      'Lines and bands that values are read against: on y in the unit shown, on x at a year, month or day.',
    ),
  })
  .meta({ title: 'Line chart', description: 'Shows how something runs over years, months or days; gaps stay gaps.' })

/** A line chart's spec after reading. */
export type LineSpec = z.infer<typeof schema>
