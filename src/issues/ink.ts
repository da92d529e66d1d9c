/** How a terminal marks what matters; plain text where colours are not wanted. */
export interface Ink {
  bad: (text: string) => string
  warn: (text: string) => string
  dim: (text: string) => string
  strong: (text: string) => string
}

const paint = (code: number) => (text: string) => `\u001B[${code}m${text}\u001B[0m`

/** Colours of a terminal. */
export const COLOURS: Ink = { bad: paint(31), warn: paint(33), dim: paint(2), strong: paint(1) }

/** No colours: files, pipes, and readers who asked for none. */
export const PLAIN: Ink = { bad: String, warn: String, dim: String, strong: String }
