import { z } from 'zod'
import { chartSpecSchema, yChannel } from '../spec.ts'

const place = z.union([z.string(), z.number()])
/** Words carry no figure: a figure must be bound, and only title, subtitle and notes can bind one. */
const words = z.string().min(1).regex(/^\D*$/, 'words beside a number hold no figure of their own')

/** What a number chart's YAML may say beside the fields of every chart. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('number'),
    /** Field whose value is set large, with the unit to show it in. */
    y: yChannel.describe('Field whose value is set large, with the unit to show it in.'),
    /** Year or month on x whose value is set large; without it the latest of each series. */
    at: place.optional().describe('Year or month on x whose value is set large; without it the latest of each series.'),
    /** Earlier year or month on x that the value is compared with; the change stands beneath the number. */
    since: place.optional().describe('Earlier year or month on x that the value is compared with; the change stands beneath the number.'),
    /** What the number is of, in a few words without figures: one text for all, or one for each code of the series. */
    words: z
      .union([words, z.record(z.string(), words)])
      .optional()
      .describe('What the number is of, in a few words without figures: one text for all, or one for each code of the series.'),
    /** Whether the small lines of several series share one scale (`shared`) or have each their own (`own`). */
    scale: z
      .enum(['shared', 'own'])
      .default('shared')
      .describe('Whether the small lines of several series share one scale (`shared`) or have each their own (`own`).'),
  })
  .meta({ title: 'Big number', description: 'States one number, its change, and how it came there.' })

/** A number chart's spec after reading. */
export type NumberSpec = z.infer<typeof schema>
