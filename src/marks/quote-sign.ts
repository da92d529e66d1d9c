/** Text that stands inside a string which begins with a double quote, in YAML or front matter. */
const IN_QUOTES = /(?:^|\n)[ \t-]*[\w-]+:[ \t]*"[^"\n]*$/

/** The quotation mark for a reason that is written behind `before`, all that a file holds until there: one that does not end the string around it. */
export const quoteSignBehind = (before: string): '"' | "'" => (IN_QUOTES.test(before) ? "'" : '"')
