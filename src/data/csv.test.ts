import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { formatCsvValue, readCsvText, writeCsv } from './csv.ts'
import { exampleTable } from './example-table.ts'

test('writeCsv(table) writes a header, flags beside values and nothing for nothing', () =>
  expect(writeCsv(exampleTable()).split('\r\n')).toEqual([
    'country,year,output,output_flag,source',
    'AUS,2023,16000,estimated,survey',
    'AUS,2024,13000,estimated,survey',
    'CAN,2024,0,,survey',
    'IND,2024,,withheld,survey',
    '',
  ]))
test('writeCsv(table) leaves negative numbers as numbers', () =>
  expect(writeCsv(exampleTable([['AUS', 2024, -5, null, 'survey']]))).toContain('AUS,2024,-5,,survey'))
test('formatCsvValue(value) doubles quotes', () => expect(formatCsvValue('the "big" one')).toBe('"the ""big"" one"'))
test.each(['=1+1', '+1', '-1', '@x', '\tx'])('formatCsvValue(value) guards %s against being run', (text) =>
  expect(formatCsvValue(text).replace(/^"/, '')).toMatch(/^'/),
)
test.each(['=1+1', '-', "'=x", "''-", "'quoted", 'plain, text', 'two\nlines', ' spaced ', 'say "hi"', '+-1 to 2 points'])(
  'a text is read back as it was written: %s',
  (text) => {
    const [[read = ''] = []] = parse(`${formatCsvValue(text)}\r\n`)
    expect(readCsvText(read)).toBe(text)
  },
)
