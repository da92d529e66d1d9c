import type { Place } from '../issues/issue.ts'
import type { ReadWords } from '../marks/mark.ts'
import type { WhatIfSpec } from './what-if-schema.ts'

/** The what-if page as an editor wrote it, with the place of every key for messages. */
export interface WhatIf {
  file: string
  spec: WhatIfSpec
  placeOf: (path: readonly PropertyKey[]) => Place
  /** Its strings that readers see, read: marks with line and column, in reading order. */
  texts: ReadWords[]
}

/** Strings of the page that may hold bound numbers, in reading order. */
export const whatIfStrings = (spec: WhatIfSpec): { path: (string | number)[]; text: string }[] => [
  { path: ['title'], text: spec.title },
  { path: ['standfirst'], text: spec.standfirst },
  ...spec.left_out.map(({ why }, k) => ({ path: ['left_out', k, 'why'], text: why })),
  ...spec.doubts.map((text, k) => ({ path: ['doubts', k], text })),
  ...spec.leaves_out.map((text, k) => ({ path: ['leaves_out', k], text })),
]

/** Every fact that the sum rests on, with its path. */
export const whatIfFacts = (spec: WhatIfSpec): { path: (string | number)[]; fact: string }[] => [
  ...(['world', 'refined', 'mass'] as const).map((name) => ({ path: [name], fact: spec[name] })),
  ...spec.plants.map(({ fact }, k) => ({ path: ['plants', k, 'fact'], fact })),
]
