/** A fault in an expression: where in its text, what was met, how it is mended. Thrown inside `src/facts` and caught as an issue. */
export class Fault extends Error {
  /** Offset in the expression, in UTF-16 units. */
  readonly at: number
  readonly hint: string | undefined
  readonly got: string | undefined
  /** The nearest name to what was met: what stands there in its place would be understood. */
  readonly near: string | undefined
  /** Name of the issue: `fact/<name>`. */
  readonly fault: string
  constructor(fault: string, at: number, message: string, more: { hint?: string; got?: string; near?: string } = {}) {
    super(message)
    this.name = 'Fault'
    this.fault = fault
    this.at = at
    this.hint = more.hint
    this.got = more.got
    this.near = more.near
  }
}
