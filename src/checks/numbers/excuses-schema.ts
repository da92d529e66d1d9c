import { z } from 'zod'
import { faultOfReason } from '../../marks/reason.ts'

const words = z.string().trim().min(1)

/** Numbers that need no fact wherever they stand, `content/excuses.yaml`. */
export const excusesFile = z.strictObject({
  excuses: z.array(
    z.strictObject({
      /** What such a number looks like, with the words beside it that show it: a regular expression, or plain words. Case counts. */
      pattern: words,
      /** Why it needs no fact. */
      why: words.refine((why) => faultOfReason(why) === undefined, 'a reason in a few words, such as “says how an axis is drawn”'),
      /** Words in which the pattern excuses a number. */
      example: words,
    }),
  ),
})

/** Excused patterns as an editor wrote them. */
export type ExcusesFile = z.infer<typeof excusesFile>
