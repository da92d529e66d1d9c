import type { Column, Understood, Value } from './understood.ts'

/** Widest a column is shown. */
const WIDTH = 24

/** The value as it is shown in a terminal. */
function shown(value: Value): string {
  if (value === null) return '·'
  const text = String(value).replace(/\s+/g, ' ')
  return text.length > WIDTH ? `${text.slice(0, WIDTH - 1)}…` : text
}

const isNumber = ({ type }: Column): boolean => type === 'integer' || type === 'number' || type === 'year'

function table({ columns, store }: Understood, most: number, rows: number): string[] {
  const some = columns.slice(0, most)
  const lines = Array.from({ length: Math.min(rows, store.size) }, (_, row) => some.map((_column, column) => shown(store.at(column, row))))
  const heads = some.map(({ name }) => shown(name))
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((line) => (line[at] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, at) => (some[at] && isNumber(some[at]) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0))).join('  ')}`.trimEnd()
  const more = columns.length > most ? [`  … and ${columns.length - most} more columns`] : []
  return [line(heads), ...lines.map(line), ...more]
}

function counted(flags: Understood['flags'], columns: readonly Column[]): string[] {
  const counts = new Map<string, { count: number; names: Set<string> }>()
  for (const [, column, flag] of flags) {
    const found = counts.get(flag) ?? { count: 0, names: new Set<string>() }
    found.count++
    found.names.add(columns[column]?.name ?? '')
    counts.set(flag, found)
  }
  return [...counts].map(
    ([flag, { count, names }]) =>
      `  ${flag.padEnd(18)} ${String(count).padStart(6)}  in ${[...names].slice(0, 4).join(', ')}${names.size > 4 ? ' …' : ''}`,
  )
}

const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines])

/** What was understood, in words for a person: guesses and how sure they are, columns, first rows, flags, questions, warnings. */
export function describeUnderstood(file: string, found: Understood): string {
  if (found.refused) {
    const { code, message, hint, expected, place } = found.refused
    return [
      `${file} cannot be read: ${message}`,
      ...(place ? [`  at        ${place}`] : []),
      ...(expected ? [`  expected  ${expected}`] : []),
      `  do        ${hint}`,
      `  code      ${code}`,
    ].join('\n')
  }
  const { columns, store, guessed, flags, asked, warnings } = found
  const name = Math.min(40, Math.max(0, ...columns.map((column) => column.name.length)))
  const what = Math.min(30, Math.max(0, ...guessed.map((guess) => guess.what.length)))
  const value = Math.min(20, Math.max(0, ...guessed.map((guess) => guess.value.length)))
  return [
    `${file}: ${store.size} rows, ${columns.length} columns`,
    ...section('Guessed', guessed.map((guess) => `  ${guess.what.padEnd(what)}  ${guess.value.padEnd(value)}  ${guess.sure.padEnd(7)}  ${guess.why}`)),
    ...section('Columns', columns.map((column, at) => `  ${String(at).padStart(2)}  ${column.name.padEnd(name)}  ${column.type.padEnd(7)}  ${column.unit ?? ''}`.trimEnd())),
    ...section('First rows', table(found, 8, 6)),
    ...section('Flags', counted(flags, columns)),
    ...section('Questions', asked.flatMap((question) => [
      `  ${question.name}: “${question.example}” can be read in two ways, in ${question.rows} cells. Write in the recipe, under read:`,
      ...question.readings.map((reading, at) => `    ${(question.answers[at] ?? '').padEnd(14)}  ${reading}`),
    ])),
    ...section('Warnings', warnings.map((warning) => `  ${warning.message}${warning.place === undefined ? '' : ` (${warning.place})`}`)),
  ].join('\n') // prettier-ignore
}

/** What was understood as JSON, the rows one a line so that a person can read it too. */
export function* jsonLines(found: Understood): Generator<string> {
  const { columns, store, flags, asked, warnings, guessed, refused } = found
  yield `{"columns": ${JSON.stringify(columns)},\n"rows": [`
  for (let row = 0; row < store.size; row++) {
    const values = columns.map((_column, column) => store.at(column, row))
    yield `${row === 0 ? '' : ','}\n${JSON.stringify(values)}`
  }
  const rest = { flags, asked, warnings, guessed, ...(refused === undefined ? {} : { refused }) }
  yield `],\n${JSON.stringify(rest).slice(1)}\n`
}
