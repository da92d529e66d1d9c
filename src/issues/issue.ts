/** Where a fault stands. Lines and columns count from 1; rows count from 1 in the order of the file. */
export interface Place {
  /** Path from the project's root, with forward slashes. */
  file: string
  line?: number
  column?: number
  /** Row of a table, counted from 1 without its header. */
  row?: number
  /** Field of a table or key of a YAML file. */
  field?: string
}

/** How grave an issue is: an `error` stops the build, a `warn` is only told. */
export type Level = 'error' | 'warn'

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
  more: Partial<Pick<Issue, 'got' | 'expected' | 'hint' | 'level'>> = {},
): Issue {
  return { level: 'error', ...more, code, place, message }
}

/** True when the list holds at least one error. */
export const hasErrors = (issues: readonly Issue[]): boolean => issues.some((item) => item.level === 'error')
