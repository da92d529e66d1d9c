/** A stretch of a text file. Lines and columns count from 1, columns in UTF-16 units; the end is the first place behind it. */
export interface Span {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** Where a fault stands. Lines and columns count from 1; rows count from 1 in the order of the file. */
export interface Place extends Partial<Span> {
  /** Path from the project's root, with forward slashes. */
  file: string
  /** Row of a table, counted from 1 without its header. */
  row?: number
  /** Field of a table or key of a YAML file. */
  field?: string
}

/** How grave an issue is: an `error` stops the build, a `warn` is only told. */
export type Level = 'error' | 'warn'

/** A change to one file that would mend an issue: `text` takes the place of the span, byte for byte. */
export interface Fix extends Span {
  /** What it does, as an instruction: `Write "69 percent"`. */
  title: string
  /** Path from the project's root, with forward slashes. */
  file: string
  text: string
  /** True where it may be made without asking: it is the only one, and it makes the words true whatever was meant. */
  safe: boolean
}

/** What a check reports: one fault, where it stands, and how it is mended. */
export interface Issue {
  /** Kebab-case name of the fault, `<kind>/<name>`: `data/primary-key`, `article/number-disagrees`. */
  code: string
  level: Level
  place: Place
  /** One sentence in the reader's words. */
  message: string
  got?: string
  expected?: string
  /** The cure, as an instruction. */
  hint?: string
  /** Cures that can be made in the file as they stand, the best first. */
  fixes?: readonly Fix[]
}

/** The one error class: work that cannot go on, with every issue found so far. */
export class IssueError extends Error {
  readonly issues: readonly Issue[]
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => `${issue.code}: ${issue.message}`).join('\n'))
    this.name = 'IssueError'
    this.issues = issues
  }
}

/** Makes an issue of level `error`. */
export function issue(
  code: string,
  place: Place,
  message: string,
  more: Partial<Pick<Issue, 'got' | 'expected' | 'hint' | 'level' | 'fixes'>> = {},
): Issue {
  return { level: 'error', ...more, code, place, message }
}

/** True when the list holds at least one error. */
export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((item) => item.level === 'error')
