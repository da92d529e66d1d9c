import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readCsvText } from './csv.ts'
import { CsvFault, LONGEST_RECORD, scanCsv } from './scan-csv.ts'

/** All records of a text that comes in pieces of the given length, or the words of the fault. */
function scan(text: string, size = text.length || 1, delimiter = ','): string[][] | string {
  const records: string[][] = []
  try {
    const scanner = scanCsv(delimiter, (cells) => records.push(cells))
    for (let place = 0; place < text.length; place += size) scanner.push(text.slice(place, place + size))
    scanner.end()
    return records
  } catch (error) {
    if (error instanceof CsvFault) return `${error.message} (${error.line})`
    throw error
  }
}

/** What csv-parse makes of the whole text. */
function reference(text: string, delimiter = ','): string[][] | string {
  try {
    const [header, ...body]: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true })
    return header ? [header, ...body.map((cells) => cells.map(readCsvText))] : []
  } catch (error) {
    const { message, lines } = error as Error & { lines: number }
    return `${message} (${lines})`
  }
}

/** Numbers below a limit, the same ones every time. */
function draws(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/** Texts made of the marks that matter; those of the second list keep to the rules of CSV. */
const WILD = ['a', 'bc', '"', '""', ',', ',', '\n', '\n', "'=", ' ', 'é', '日本', '"x"', '"y,z"', '"p\nq"', '"say ""hi"""', '\n\n']
const REGULAR = ['a', 'b c', '', '', "'=1", "'", 'é', '𝄞', '"x"', '"y,z"', '"p\nq"', '"say ""hi"""', '""', '"\'+1"', '"\n"']

test('scanCsv(…) reads 6,000 texts of random marks as csv-parse does, faults and their lines too, whatever the pieces', () => {
  const draw = draws(4)
  for (let round = 0; round < 6_000; round += 1) {
    const text = Array.from({ length: 1 + draw(14) }, () => WILD[draw(WILD.length)]).join('')
    const expected = reference(text)
    for (const size of [1, 2, 3, 7, text.length]) expect([text, size, scan(text, size)]).toEqual([text, size, expected])
  }
})
test.each(['\n', '\r\n', '\r'])('scanCsv(…) reads 2,000 regular tables as csv-parse does, lines ending in %j', (newline) => {
  const draw = draws(5)
  for (let round = 0; round < 2_000; round += 1) {
    const rows = Array.from({ length: 1 + draw(5) }, () =>
      Array.from({ length: 1 + draw(4) }, () => REGULAR[draw(REGULAR.length)]).join(','),
    )
    const text = (draw(4) === 0 ? '\uFEFF' : '') + rows.join(newline) + (draw(2) === 0 ? newline : '')
    for (const size of [1, 5, text.length || 1]) expect([text, size, scan(text, size)]).toEqual([text, size, reference(text)])
  }
})
test.each([';', '\t', '|'])('scanCsv(…) takes the delimiter %j', (mark) =>
  expect(scan(`a${mark}b\n1,5${mark}"x${mark}y"\n`, 3, mark)).toEqual([
    ['a', 'b'],
    ['1,5', `x${mark}y`],
  ]),
)
test('scanCsv(…) ends its lines as the first one ends', () =>
  expect(scan('a,b\r\n1,2\n3\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2\n3'],
  ]))
test('scanCsv(…) names the line of a fault behind lines that it has given away', () => {
  const text = `a,b\n${'1,"x\ny"\n'.repeat(50)}2,z"\n`
  expect(scan(text, 10)).toBe('Invalid Opening Quote: a quote is found on field 1 at line 102, value is "z" (102)')
})
test('scanCsv(…) refuses a record that never ends, and keeps no more than it', () => {
  let pieces = 0
  const scanner = scanCsv(',', () => undefined)
  scanner.push('a,b\n1,"')
  expect(() => {
    for (; pieces < 1_000; pieces += 1) scanner.push('x'.repeat(1024 * 1024))
  }).toThrow(CsvFault)
  expect(pieces * 1024 * 1024).toBeLessThanOrEqual(LONGEST_RECORD)
})
