import { z } from 'zod'
import { chartSpecSchema } from '../spec.ts'

const code = z.union([z.string(), z.number()])
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/** What a timeline's YAML may say beside the fields of every chart: an event for each row, in words, along time. It draws no numbers. */
export const schema = chartSpecSchema
  .extend({
    type: z.literal('timeline'),
    /** Field of the dates: days, months or years, such as 2025-04-04, 2025-04 or 2025. */
    x: z.string().describe('Field of the dates: days, months or years, such as 2025-04-04, 2025-04 or 2025.'),
    /** Field of the words of each event, short enough for a label. */
    text: z.string().describe('Field of the words of each event, short enough for a label.'),
    /** Field with more words; printed where a dozen events or fewer stand, else in the table and beside the pointer only. */
    detail: z
      .string()
      .optional()
      .describe('Field with more words; printed where a dozen events or fewer stand, else in the table and beside the pointer only.'),
    /** Field of who acted or what kind of event it is: six kinds at most, each with a colour and a shape. */
    series: z
      .string()
      .optional()
      .describe('Field of who acted or what kind of event it is: six kinds at most, each with a colour and a shape.'),
    /** Field of the date on which an event that lasts ends; drawn as a bar along the axis. */
    until: z.string().optional().describe('Field of the date on which an event that lasts ends; drawn as a bar along the axis.'),
    /** Field that says how exactly the date is known: `year`, `quarter` (shown by its first month), `month` or `day`. */
    precision: z
      .string()
      .optional()
      .describe('Field that says how exactly the date is known: `year`, `quarter` (shown by its first month), `month` or `day`.'),
    /** Field of the state that an event is in; in the table, and printed at events whose state `open` lists. */
    state: z
      .string()
      .optional()
      .describe('Field of the state that an event is in; in the table, and printed at events whose state `open` lists.'),
    /** Codes of states that are not, or not yet, in effect: their marks are hollow. */
    open: z.array(code).default([]).describe('Codes of states that are not, or not yet, in effect: their marks are hollow.'),
    /** The last day that has been read: a line stands there, and what lies after it is hollow. */
    readTo: day.optional().describe('The last day that has been read: a line stands there, and what lies after it is hollow.'),
    /** Dates (as the data have them) or codes of series that carry the finding. */
    highlight: z.array(code).default([]).describe('Dates (as the data have them) or codes of series that carry the finding.'),
  })
  .meta({
    title: 'Timeline',
    description: 'Sets events in words along time: cards on threads above a true axis, or a list down a line on a phone.',
  })

/** A timeline's spec after reading. */
export type TimelineSpec = z.infer<typeof schema>
