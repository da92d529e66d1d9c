import type { Issue } from '../issues/issue.ts'

/** What a check is told of the world. */
export interface Clock {
  /** The day on which the check is made, ISO 8601. */
  today: string
}

/** A check: code that looks for one kind of fault. It is pure: the same subject on the same day gives the same issues. */
export interface Check<Subject> {
  /** Code of the issues it reports: `data/primary-key`. */
  code: string
  /** What it makes sure of, in a few words for a list: "No key stands twice". */
  title: string
  /** Every fault found in the subject; none is an empty list. */
  run: (subject: Subject, clock: Clock) => Issue[]
}
