/** A text with its inner space, line breaks included, drawn together. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()

/** Text of a header without the marks of its footnotes: `Output¹`, `Price*`, `Reserves (2)`. Figures glued without a sign go only where `notes` has them. */
export function withoutMarks(text: string, notes: ReadonlySet<string> = new Set()): string {
  const line = oneLine(text)
  const bare = line
    .replace(/(?<=\p{L}{2}|[)\]%\d])(?:\s?[⁰¹⁴-⁹]|(?<!\b[kcmd]?m)\s?[²³])(?:,?\s?[⁰¹²³⁴-⁹])*/gu, '')
    .replace(/\s?[*†‡§]+$/, '')
    .replace(/(?<=\S)\s?\((?:\d{1,2}|[*†‡])\)$/, '')
    .trim()
  const [, word = '', figure = ''] = /^(.*\p{Ll}{4,}\)?)(\d)$/u.exec(bare) ?? []
  const clear = figure !== '' && notes.has(figure)
  return (clear ? word : bare) || line
}

/** Names as columns need them: an empty one says where it stands, a repeated one gets a number. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set(names.filter((name) => name !== ''))
  const seen = new Map<string, number>()
  return names.map((given, at) => {
    const name = given === '' ? `column_${at + 1}` : given
    let count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    if (count === 1) return name
    while (taken.has(`${name} (${count})`)) count++
    taken.add(`${name} (${count})`)
    seen.set(name, count)
    return `${name} (${count})`
  })
}

/**
 * One name a column out of header rows, top to bottom: an upper text is carried to the right over empty cells that have a text below, and a
 * text that stands the same in two rows is written once. `spans` says for an upper row how far each cell reaches, where cells are merged.
 */
export function joinHeader(rows: readonly (readonly string[])[], spans: (row: number, column: number) => number | undefined): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const pieces: string[][] = Array.from({ length: width }, () => [])
  rows.forEach((row, at) => {
    const below = rows.slice(at + 1)
    let carried = ''
    let until = -1
    for (let column = 0; column < width; column++) {
      const own = row[column] ?? ''
      if (own !== '') {
        carried = own
        until = spans(at, column) ?? width - 1
      }
      const under = below.some((lower) => (lower[column] ?? '') !== '')
      const text = own !== '' ? own : at < rows.length - 1 && column <= until && under ? carried : ''
      const list = pieces[column]
      if (text !== '' && list && list.at(-1) !== text) list.push(text)
    }
  })
  return pieces.map((list) => list.join(' '))
}
