import type { Issue } from './issue.ts'

/** Issues of one kind that are told one by one: nobody reads more, and a million of them would fill the memory. */
export const TOLD_EACH = 100

/** A list that keeps the first issues of each kind and counts the rest. */
export interface IssueList {
  /** Adds an issue of a kind; it is made only when it will be told. */
  add: (kind: string, make: () => Issue) => void
  /** Every issue kept, in the order in which they were added; the last of a kind that had more says how many more. */
  issues: () => Issue[]
}

/** An empty list that keeps `limit` issues of each kind. */
export function makeIssueList(limit = TOLD_EACH): IssueList {
  const kept: { kind: string; issue: Issue }[] = []
  const counts = new Map<string, number>()
  return {
    add: (kind, make) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count <= limit) kept.push({ kind, issue: make() })
    },
    issues: () => {
      const told = new Map<string, number>()
      return kept.map(({ kind, issue }) => {
        const place = (told.get(kind) ?? 0) + 1
        told.set(kind, place)
        const more = (counts.get(kind) ?? 0) - limit
        return place < limit || more <= 0 ? issue : { ...issue, message: `${issue.message} There are ${more} more like it.` }
      })
    },
  }
}
