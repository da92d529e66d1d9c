import { COLOURS, PLAIN, type Ink } from '../src/issues/ink.ts'
import { formatIssues, type TextOf } from '../src/issues/print.ts'
import { hasErrors, IssueError, type Issue } from '../src/issues/issue.ts'

/** Colours only where a person looks and has not asked for none. */
export const ink: Ink = process.stderr.isTTY && !process.env.NO_COLOR ? COLOURS : PLAIN

/** The same for standard output, where results go. */
export const outInk: Ink = process.stdout.isTTY && !process.env.NO_COLOR ? COLOURS : PLAIN

/** Prints a line to standard error, where all that is not the result goes. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Begins again at the top of a terminal; what scrolled away stays. A pipe or a file keeps all. */
export function clearScreen(): void {
  if (process.stderr.isTTY) process.stderr.write('\u001B[H\u001B[J')
}

/** Shows how far a work has come: one line that is rewritten on a terminal, a line at its end elsewhere. */
export function makeProgress(what: string): (done: number, total: number) => void {
  let last = 0
  return (done, total) => {
    const now = Date.now()
    if (process.stderr.isTTY) {
      if (done < total && now - last < 80) return
      last = now
      process.stderr.write(`\r${what} ${done} of ${total}${done === total ? '\n' : ''}`)
    } else if (done === total) tell(`${what} ${done} of ${total}`)
  }
}

/** Prints issues, and a line that counts them; with `textOf` each with the lines of its file. */
export function tellIssues(issues: readonly Issue[], textOf?: TextOf): void {
  if (issues.length === 0) return
  const errors = issues.filter((issue) => issue.level === 'error').length
  const counts = [
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : '',
    issues.length > errors ? `${issues.length - errors} ${issues.length - errors === 1 ? 'warning' : 'warnings'}` : '',
  ]
  tell(`${formatIssues(issues, ink, textOf)}\n\n${counts.filter(Boolean).join(', ')}`)
}

/** Runs a command; issues are printed and end it with exit code 1, without a stack. Anything else is our own fault and shows one. */
export async function run(command: () => Promise<void> | void): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof IssueError)) throw error
    tellIssues(error.issues)
    process.exitCode = hasErrors(error.issues) ? 1 : 0
  }
}

/** Prints the help text and ends the command when `--help` or `-h` was given. */
export function helpWhenAsked(text: string): void {
  if (!process.argv.includes('--help') && !process.argv.includes('-h')) return
  process.stdout.write(`${text.trim()}\n`)
  process.exit(0)
}
