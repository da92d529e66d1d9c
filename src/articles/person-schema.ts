import { z } from 'zod'

const words = z.string().trim().min(1)

/** Someone who signs articles, `content/people/<id>.yaml`. */
export const person = z.strictObject({
  /** Name as the byline prints it. */
  name: words,
  /** What they do here, as it stands after the name: "data editor". */
  role: words.optional(),
  /** A page of theirs. */
  url: z.url({ protocol: /^https?$/ }).optional(),
})

/** Someone who signs articles. */
export type Person = z.infer<typeof person>
