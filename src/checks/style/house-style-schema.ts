import { z } from 'zod'

const words = z.string().trim().min(1)

/** Kinds of text that a rule may be for. */
export const STYLE_KINDS = ['article', 'chart', 'term', 'what-if'] as const

const rule = z.strictObject({
  /** Name of the rule: its findings have the code `style/<name>`. */
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name in kebab-case: a-z, 0-9 and hyphens'),
  /** An `error` stops the build. */
  level: z.enum(['error', 'warn']).default('error'),
  /** What is wrong, as a sentence for whoever wrote it. */
  why: words,
  /** Kinds of text it is for; all of them where left out. */
  in: z.array(z.enum(STYLE_KINDS)).optional(),
  /** What is looked for: words, or an expression between strokes, `/\btons\b/`. */
  patterns: z.array(z.string().min(1)).min(1),
  /** What stands there instead; `$1` is what the first brackets found. */
  expected: z.string().min(1),
  /** Texts before and after: the file is refused when one does not come out. */
  specs: z.array(z.strictObject({ from: z.string().min(1), to: z.string().min(1) })).min(1),
})

/** The house dictionary, `content/house-style.yaml`; its rules are those of prh. */
export const houseStyleFile = z.strictObject({
  rules: z.array(rule).min(1),
})

/** One rule of the house. */
export type StyleRule = z.infer<typeof rule>
