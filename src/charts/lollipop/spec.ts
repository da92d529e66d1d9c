import { z } from 'zod'
import { chartSpecSchema, referencesField, yChannel } from '../spec.ts'

/** What a lollipop chart's YAML may say beside the fields of every chart. Stems start at zero. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('lollipop'),
    /** Number on the y channel, with the unit to show it in. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in.'),
    /** Field that tells rows of one x apart; it is printed after the name of the row, unless its own name is empty. */
    series: z
      .string()
      .optional()
      .describe('Field that tells rows of one x apart; it is printed after the name of the row, unless its own name is empty.'),
    /** Which way stems run; without it, upright over years and months, else lying. */
    orientation: z
      .enum(['horizontal', 'vertical'])
      .optional()
      .describe('Which way stems run; without it, upright over years and months, else lying.'),
    /** Field whose values head groups of rows. */
    group: z.string().optional().describe('Field whose values head groups of rows.'),
    /** Columns that rows stand in: `auto` is two in a wide picture with more than 24 rows. A phone always has one. */
    columns: z
      .union([z.literal('auto'), z.literal(1), z.literal(2)])
      .default('auto')
      .describe('Columns that rows stand in: `auto` is two in a wide picture with more than 24 rows. A phone always has one.'),
    /** Values beside the dots; `false` draws an axis with figures instead. `label` picks single ones. */
    labels: z
      .boolean()
      .default(true)
      .describe('Values beside the dots; `false` draws an axis with figures instead. `label` picks single ones.'),
    /** Stems start at zero, which a logarithm has not: `true` is refused with the cure. */
    log: z.boolean().default(false).describe('Stems start at zero, which a logarithm has not: `true` is refused with the cure.'),
    /** Lines and bands that values are read against, three at most; on x only where stems stand along time. */
    references: referencesField.describe(
      'Lines and bands that values are read against, three at most; on x only where stems stand along time.',
    ),
  })
  .meta({
    title: 'Lollipop',
    description: 'Sets a dot at the end of a thin stem from zero: for many rows, in groups or two columns, or for values along time.',
  })

/** A lollipop chart's spec after reading. */
export type LollipopSpec = z.infer<typeof schema>
