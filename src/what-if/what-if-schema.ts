import { z } from 'zod'

const words = z.string().trim().min(1)
const fact = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a shared fact: group/id')

/** The what-if page as an editor writes it, `content/what-if.yaml`. */
export const whatIfFile = z.strictObject({
  /** Headline of the page. */
  title: words,
  /** One or two sentences beneath it. */
  standfirst: words,
  /** Facts that the sum begins with, in a unit of weight: what the world uses in a year, and what is refined outside China. */
  world: fact,
  refined: fact,
  /** The fact of the atomic mass by which oxide becomes metal. */
  mass: fact,
  /** Announced plants that are counted. */
  plants: z.array(
    z.strictObject({
      /** Its number in the dataset `projects`. */
      project: words,
      /** The fact of its tonnes a year, over its row. */
      fact,
      /** What it counts with: recyclers that do not run yet, plants being built, plants only planned. The row's stage and state must agree. */
      part: z.enum(['recycling', 'building', 'planned']),
      /** What the tonnes are of. */
      of: z.enum(['oxide', 'metal']),
      /** Words that its row must hold, where the fact rests on them as well as on its number. */
      reads: words.optional(),
    }),
  ),
  /** Announced plants that separate or recycle and are not counted, and why. */
  left_out: z.array(z.strictObject({ project: words, why: words })),
  /** What the numbers of the sum are not sure of. */
  doubts: z.array(words),
  /** What the model leaves out, a sentence or two each. */
  leaves_out: z.array(words),
})

/** The what-if page as read. */
export type WhatIfSpec = z.infer<typeof whatIfFile>
