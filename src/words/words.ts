/** A word of the interface: text with `{name}` to fill in, or a pair chosen by the number `n`. */
export type Word = string | { one: string; other: string }

/** Words by key: `figure.table`. */
export type Words = ReadonlyMap<string, Word>

/** Gives a word by its key, filled in. Throws `unknown word: KEY`, and `missing value: NAME` where a blank is not filled. */
export type Speak = (key: string, values?: Record<string, string | number>) => string

/** Reads nested words, as a words file has them, into keys joined by dots. Throws `invalid word: KEY` for what is neither text nor a pair. */
export function readWords(nested: unknown, path = ''): Words {
  const words = new Map<string, Word>()
  if (typeof nested !== 'object' || nested === null) throw new Error(`invalid word: ${path || 'all'}`)
  for (const [name, value] of Object.entries(nested)) {
    const key = path ? `${path}.${name}` : name
    if (typeof value === 'string') words.set(key, value)
    else if (isPair(value)) words.set(key, value)
    else for (const [inner, word] of readWords(value, key)) words.set(inner, word)
  }
  return words
}

function isPair(value: unknown): value is { one: string; other: string } {
  if (typeof value !== 'object' || value === null) return false
  const entries = Object.entries(value)
  return entries.length === 2 && entries.every(([name, text]) => (name === 'one' || name === 'other') && typeof text === 'string')
}

/** Makes the speaker of a language. Numbers are grouped as its locale does; `one` and `other` follow its plural rule. */
export function makeSpeak(words: Words, locale: string): Speak {
  const plural = new Intl.PluralRules(locale)
  const grouped = new Intl.NumberFormat(locale)
  return (key, values = {}) => {
    const word = words.get(key)
    if (word === undefined) throw new Error(`unknown word: ${key}`)
    const text = typeof word === 'string' ? word : plural.select(Number(values.n)) === 'one' ? word.one : word.other
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`missing value: ${name} of ${key}`)
      return typeof value === 'number' ? grouped.format(value) : value
    })
  }
}
