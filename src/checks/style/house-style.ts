import type { Level } from '../../issues/issue.ts'
import type { STYLE_KINDS } from './house-style-schema.ts'

/** What kind of text is read. */
export type StyleKind = (typeof STYLE_KINDS)[number]

/** What the house guide finds in a text: from `start` up to `end`, and what stands there instead. */
export interface StyleFinding {
  /** Name of the rule. */
  rule: string
  level: Level
  why: string
  start: number
  end: number
  /** Absent where a person has to choose. */
  instead?: string
}

/** The house guide, ready to read texts by. */
export interface HouseStyle {
  find: (text: string, kind: StyleKind) => StyleFinding[]
}
