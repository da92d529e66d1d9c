import { IssueError, issue } from '../issues/issue.ts'
import type { Refusal } from './understood.ts'

/** Ends the reading of a file: nothing of it can be used. `code` without its `intake/`; caught by `read`, which returns it as `refused`. */
export function refuse(code: string, message: string, hint: string, more: { expected?: string; place?: string } = {}): never {
  throw new IssueError([
    issue(`intake/${code}`, { file: '', ...(more.place === undefined ? {} : { field: more.place }) }, message, {
      hint,
      ...(more.expected === undefined ? {} : { expected: more.expected }),
    }),
  ])
}

/** The refusal that an error thrown by `refuse` carries; undefined for any other error. */
export function refusalOf(error: unknown): Refusal | undefined {
  const found = error instanceof IssueError ? error.issues[0] : undefined
  if (!found?.code.startsWith('intake/')) return undefined
  const { code, message, hint = '', expected, place } = found
  return {
    code,
    message,
    hint,
    ...(expected === undefined ? {} : { expected }),
    ...(place.field === undefined ? {} : { place: place.field }),
  }
}
