import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

const sign = z.enum(['solid', 'hatched', 'empty', 'dotted'])

/** What a periodic table's YAML may say beside the fields of every chart: a tile for each rare earth, in its place among the elements. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('periodic'),
    /** Field of the elements' symbols; only rare earths, each once. */
    x: z.string().describe('Field of the elements’ symbols; only rare earths, each once.'),
    /** Number printed in each tile, with the unit to show it in. */
    y: yChannel.optional().describe('Number printed in each tile, with the unit to show it in.'),
    /** Field that parts the elements into classes, four at most. */
    series: z.string().optional().describe('Field that parts the elements into classes, four at most.'),
    /** Field of the elements' names, where the symbols' own names are not in the record. */
    element: z.string().optional().describe('Field of the elements’ names, where the symbols’ own names are not in the record.'),
    /** Field of the atomic numbers, for the table; those printed in the tiles are known without. */
    number: z.string().optional().describe('Field of the atomic numbers, for the table; those printed in the tiles are known without.'),
    /** Field of more words on each element, or a date; in the table and beside the pointer. */
    detail: z.string().optional().describe('Field of more words on each element, or a date; in the table and beside the pointer.'),
    /** Look of each class, by its code: `solid`, `hatched`, `empty` or `dotted`; without, in this order. */
    signs: z
      .record(z.string(), sign)
      .default({})
      .describe('Look of each class, by its code: `solid`, `hatched`, `empty` or `dotted`; without, in this order.'),
    /** Bounds, rising, in the unit shown, that part the numbers into steps of one colour, five at most. Not beside classes. */
    steps: z
      .array(z.number())
      .max(5)
      .default([])
      .describe('Bounds, rising, in the unit shown, that part the numbers into steps of one colour, five at most. Not beside classes.'),
  })
  .meta({ title: 'Periodic table', description: 'Gives each rare earth a tile with its class or number, in its place among the elements.' })

/** A periodic table's spec after reading. */
export type PeriodicSpec = z.infer<typeof schema>
