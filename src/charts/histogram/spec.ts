import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a histogram's YAML may say beside the fields of every chart: rows are counted in equal bins of y, x names them. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('histogram'),
    /** The number by which rows are sorted into bins, with the unit to show it in. */
    y: yChannel.describe('The number by which rows are sorted into bins, with the unit to show it in.'),
    /** Field that tells rows of one x apart; it is printed after the name. */
    detail: z.string().optional().describe('Field that tells rows of one x apart; it is printed after the name.'),
    /** Width of a bin, in the unit shown; bins begin at whole multiples of it. */
    step: z.number().positive().optional().describe('Width of a bin, in the unit shown; bins begin at whole multiples of it.'),
    /** About how many bins; the nearest number with round edges is taken. Not beside `step`. */
    bins: z
      .number()
      .int()
      .min(3)
      .max(40)
      .optional()
      .describe('About how many bins; the nearest number with round edges is taken. Not beside `step`.'),
    /** What the rows under `highlight` are called together, where they are parted from the others. */
    marked: z
      .string()
      .min(1)
      .optional()
      .describe('What the rows under `highlight` are called together, where they are parted from the others.'),
    /** Lines and bands at values of y. */
    references: referencesField.describe('Lines and bands at values of y.'),
  })
  .meta({ title: 'Histogram', description: 'Counts how many rows fall into each of equal bins, and names them.' })

/** A histogram's spec after reading. */
export type HistogramSpec = z.infer<typeof schema>
