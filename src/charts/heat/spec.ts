import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a heat chart's YAML may say beside the fields of every chart. x heads the columns, series the rows; y is the colour of a cell. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('heat'),
    /** Number that colours a cell, with the unit to show it in. */
    y: yChannel.describe('Number that colours a cell, with the unit to show it in.'),
    /** `grid` has columns by x and rows by series; `calendar` has years as rows and months as columns, x is then a month and there is no series. */
    kind: z
      .enum(['grid', 'calendar'])
      .default('grid')
      .describe(
        '`grid` has columns by x and rows by series; `calendar` has years as rows and months as columns, x is then a month and there is no series.',
      ),
    /** Where one class of colour ends and the next begins, rising; without it they are chosen as `steps` says. */
    breaks: z
      .array(z.number())
      .min(1)
      .max(6)
      .optional()
      .describe('Where one class of colour ends and the next begins, rising; without it they are chosen as `steps` says.'),
    /**
     * How classes are chosen: `equal` steps of a round number, or `quantile` for about as many cells in each class, also at rounded
     * numbers. Without it steps are equal, unless one class would hold more than four fifths of the cells. The key says where they are not.
     */
    steps: z
      .enum(['equal', 'quantile'])
      .optional()
      .describe(
        'How classes are chosen: `equal` steps of a round number, or `quantile` for about as many cells in each class, also at rounded numbers. Without it steps are equal, unless one class would hold more than four fifths of the cells; the key says where they are not.',
      ),
    /** About how many classes to choose, 2 to 7. */
    classes: z.number().int().min(2).max(7).default(5).describe('About how many classes to choose, 2 to 7.'),
    /** A value from which colours part, brown below and blue above; in the unit shown. Without it that is zero where values lie on both sides of it, and else one colour darkens with the value. */
    middle: z
      .number()
      .optional()
      .describe(
        'A value from which colours part, brown below and blue above; in the unit shown. Without it that is zero where values lie on both sides of it, and else one colour darkens with the value.',
      ),
  })
  .meta({ title: 'Heat map and calendar', description: 'Colours a grid of cells by class, rows against columns, or the months of years.' })

/** A heat chart's spec after reading. */
export type HeatSpec = z.infer<typeof schema>
