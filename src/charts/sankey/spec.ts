import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

/** What a sankey's YAML may say beside the fields of every chart: bands from origins at the left to destinations at the right, each as wide as its value. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('sankey'),
    /** Field of destinations, at the right; rows of one origin and destination must be one. */
    x: z.string().describe('Field of destinations, at the right; each origin and destination may have one row.'),
    /** Field of origins, at the left; bands have their colour. */
    series: z.string().describe('Field of origins, at the left; bands have their colour.'),
    /** The number that gives a band its width, with the unit to show it in: a mass, money, a count, or shares of one whole. */
    y: yChannel.describe('The number that gives a band its width: a mass, money, a count, or shares of a whole.'),
    /** Field of what lies between origin and destination: bands pass through it. A row without one runs straight on. */
    through: z.string().optional().describe('Field of what lies between origin and destination; a row without one runs straight on.'),
    /** Origins and destinations whose total is below this, in the unit of y, stand together as others; each keeps its own thin band. */
    least: z
      .number()
      .positive()
      .optional()
      .describe('Origins and destinations whose total is below this stand together as others; each row keeps a band of its own.'),
    /** Shares where every destination (`x`) or every origin (`series`) is a whole of its own: totals of the other side then mean nothing and are not printed. */
    wholes: z
      .enum(['x', 'series'])
      .optional()
      .describe('For shares: every destination (x) or every origin (series) is a whole of its own, so no totals are printed.'),
    /** Order of origins and of destinations: from the largest total (`-value`), `value`, `name`, `none`, or a list of codes of either side. */
    sort: chartSpecSchema.shape.sort
      .removeDefault()
      .default('-value')
      .describe('Order of origins and of destinations, from the largest unless said otherwise; or a list of codes.'),
    /** Origins or destinations whose bands carry the finding; all others are grey. */
    highlight: chartSpecSchema.shape.highlight.describe('Origins or destinations whose bands carry the finding; all others are grey.'),
  })
  .meta({
    title: 'Sankey',
    description: 'Shows who sends how much to whom: bands from origins to destinations, as wide as their values.',
  })

/** A sankey's spec after reading. */
export type SankeySpec = z.infer<typeof schema>
