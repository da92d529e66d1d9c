import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

const code = z.union([z.string(), z.number()])
const TOTALS = 'Codes of x whose rows are totals: bars from zero. The rows between them are the steps, in their order.'
const BETWEEN =
  'Steps as differences by x between two values of a field, `{ field: year, from: 2024, to: 2025 }`: the largest gain first, then smaller ones, losses last, or as `sort` says.'
const TOTAL = 'With `between`: the code of x whose row gives the two totals. Without, they are the sums of the rows.'
const WHOLE = 'With `between` and without `total`: what the rows are together, to head the two totals. “All” if not given.'
const LEAST =
  'With `between`: steps smaller than this, in the unit shown, are put together as one, but for those under `highlight` or `label`.'
const REST = 'What the step is called that leads from the sum of the rows to a total that is taken as printed. It is never left out.'

/** What a waterfall's YAML may say beside the fields of every chart: a first total, signed steps, a last total. Give `totals` or `between`. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('waterfall'),
    /** Number on the y channel, with the unit to show it in: a signed step, or what is compared under `between`. */
    y: yChannel.describe('Number on the y channel, with the unit to show it in: a signed step, or what is compared under `between`.'),
    /** Codes of x whose rows are totals: bars from zero. The rows between them are the steps, in their order. */
    totals: z.array(code).default([]).describe(TOTALS),
    /** Steps as differences by x between two values of a field; the largest gain first, losses last, or as `sort` says. */
    between: z.strictObject({ field: z.string(), from: code, to: code }).optional().describe(BETWEEN),
    /** With `between`: the code of x whose row gives the two totals. Without, they are the sums of the rows. */
    total: code.optional().describe(TOTAL),
    /** With `between` and without `total`: what the rows are together, to head the two totals. “All” if not given. */
    whole: z.string().min(1).optional().describe(WHOLE),
    /** With `between`: steps smaller than this, in the unit shown, are put together as one, but for those under `highlight` or `label`. */
    least: z.number().positive().optional().describe(LEAST),
    /** What the step is called that leads from the sum of the rows to a total that is taken as printed. It is never left out. */
    rest: z.string().min(1).default('not explained by rows').describe(REST),
  })
  .meta({ title: 'Waterfall', description: 'Leads from one total to another through what was added and taken away.' })

/** A waterfall's spec after reading. */
export type WaterfallSpec = z.infer<typeof schema>
