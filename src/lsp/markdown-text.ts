/** Text that Markdown shows as it is. */
export const literal = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&')

/** A text as code; grave accents inside do not end it. */
export const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)

/** A link; without an address its words. */
export const link = (words: string, url: string | undefined): string => (url ? `[${literal(words)}](<${url}>)` : literal(words))

/** Lines of a list. */
export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n')

/** Blocks with an empty line between them; empty ones are left out. */
export const blocks = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join('\n\n')
