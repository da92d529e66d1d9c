import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a scatter chart's YAML may say beside the fields of every chart: a dot for each row between two scales. */
export const schema = chartSpecSchema
  .extend({
    /** A dot for each row between two scales. */
    type: z.literal('scatter').describe('A dot for each row between two scales.'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Field that names each dot. */
    point: z.string().describe('Field that names each dot.'),
    /** Unit to show x in; without it, the field's own. */
    xUnit: z.string().optional().describe("Unit to show x in; without it, the field's own."),
    /** Scales on which equal steps multiply; their titles say so. Values must be above zero. */
    log: z
      .enum(['x', 'y', 'both'])
      .optional()
      .describe('Scales on which equal steps multiply; their titles say so. Values must be above zero.'),
    /** Let the scales start at zero. */
    zero: z.enum(['x', 'y', 'both', 'none']).default('both').describe('Let the scales start at zero.'),
    /** Words of a line on which y equals x; both must be in one unit. */
    diagonal: z.string().optional().describe('Words of a line on which y equals x; both must be in one unit.'),
    /** A line through zero on which y is `slope` times x, in the units shown, with its words. */
    line: z
      .strictObject({ slope: z.number().positive(), label: z.string() })
      .optional()
      .describe('A line through zero on which y is `slope` times x, in the units shown, with its words.'),
    /** The line that lies nearest to all dots by least squares, drawn thin and told with r²: `linear` on plain scales, `log` in the logarithms of those that `log` names. Needs eight dots. */
    fit: z
      .enum(['linear', 'log'])
      .optional()
      .describe(
        'The line that lies nearest to all dots by least squares, drawn thin and told with r²: `linear` on plain scales, `log` in the logarithms of those that `log` names. Needs eight dots.',
      ),
    /** Lines and bands that values are read against, on either scale, in the unit shown. */
    references: referencesField.describe('Lines and bands that values are read against, on either scale, in the unit shown.'),
  })
  .meta({ title: 'Scatter plot', description: 'Sets two measures against each other, a dot for each row.' })

/** A scatter chart's spec after reading. */
export type ScatterSpec = z.infer<typeof schema>
