/** Parts of a line of documentation, in order: words, and what stands between backticks, which is code. An odd backtick stays a letter. */
export const codeIn = (line: string): { text: string; code: boolean }[] =>
  line
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.length > 2 && part.startsWith('`') && part.endsWith('`') ? { text: part.slice(1, -1), code: true } : { text: part, code: false },
    )
