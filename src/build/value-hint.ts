/** What was written in a file, and what is taken there. */
interface Misfit {
  /** Name of the key, with those above it: `where.year`. */
  name: string
  /** What stands there; undefined where nothing does. */
  found: unknown
  /** What it takes, in words: "text", "true or false", "a day, written YYYY-MM-DD". */
  takes: string
  file: string
}

/** A day in words, "9 October 2026", as files write it; nothing for what is no day, or may be two. */
function dayIn(words: string): string | undefined {
  const time = /[a-z]{3}/i.test(words) ? Date.parse(`${words} UTC`) : NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** How a day is mended that cannot be read, or that there is not. */
function dayHint(found: string): string {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-\d{2}$/.exec(found) ?? []
  if (year && month) return `There is no such day: that month has ${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()} days.`
  const day = dayIn(found)
  return day ? `Write ${day}.` : 'Write year, month and day with hyphens, as 2026-11-24.'
}

/** A value, or several with commas between them, as a list; nothing for what would not be one. */
function listIn(found: unknown): string | undefined {
  if (typeof found !== 'string' && typeof found !== 'number') return undefined
  const items = String(found)
    .split(/\s*,\s*/)
    .filter(Boolean)
  return items.length > 0 && items.every((item) => /^[\p{L}\p{N}][\p{L}\p{N} _.@/-]*$/u.test(item)) ? `[${items.join(', ')}]` : undefined
}

/** The line that mends a value which does not fit its schema. */
export function valueHint({ name, found, takes, file }: Misfit): string {
  const key = name.split('.').at(-1) ?? name
  const above = name.split('.').slice(0, -1).join('.')
  if (found === undefined) return `Write “${key}: …” ${above ? `under “${above}”` : `in ${file}`}: ${takes}.`
  if (takes.includes('YYYY-MM-DD')) return dayHint(String(found))
  if (key === 'notes' && typeof found === 'string')
    return `Write [${JSON.stringify(found)}]: a list stands in brackets, and each note in quotes.`
  const list = /^list of (?:text|number)/.test(takes) ? listIn(found) : undefined
  if (list !== undefined) return `Write ${list}: a list stands in brackets.`
  // What a schema says itself is a sentence, not a kind.
  return /^[A-Z]/.test(takes) ? `Mend “${name}” so that it fits: ${takes}.` : `Write ${takes}.`
}
