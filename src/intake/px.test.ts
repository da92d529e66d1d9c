import { expect, test } from 'vitest'
import type { Cell } from './grid.ts'
import { pxEncoding, pxGrid } from './px.ts'

const head =
  'CHARSET="ANSI";\nTITLE="One; "\n"two";\nUNITS="tonnes";\nSTUB="Country";\nHEADING="Year";\nVALUES("Country")="Chile","Peru";\nVALUES[es]("País")="x";\nVALUES("Year")="2020","2021";\n'

function read(text: string): { rows: (readonly Cell[])[]; unit: unknown; marks: unknown } {
  const { grid } = pxGrid(text)
  const rows: (readonly Cell[])[] = []
  grid.visit((cells) => void rows.push(cells))
  return { rows, unit: grid.units?.at(-1), marks: Object.fromEntries(grid.marks ?? []) }
}

test('pxGrid reads stub and heading, numbers and symbols', () => {
  expect(read(`${head}DATA=\n1 ".."\n3.5 "-"\n;`)).toMatchObject({
    unit: 't',
    rows: [
      ['Country', 'Year', 'value'],
      ['Chile', '2020', 1],
      ['Chile', '2021', '..'],
      ['Peru', '2020', 3.5],
      ['Peru', '2021', '-'],
    ],
  })
})

test('pxGrid puts rows that are written by key in their place', () => {
  expect(read(`${head}KEYS("Country")=VALUES;\nDATA=\n"Peru",3 4;`).rows.slice(1)).toEqual([
    ['Chile', '2020', null], ['Chile', '2021', null], ['Peru', '2020', 3], ['Peru', '2021', 4],
  ]) // prettier-ignore
})

test('pxGrid learns what a dash means', () => {
  expect(read(`${head}NOTE="- = nil";\nDATA=1 2 3 4;`).marks).toEqual({ '-': 'zero' })
})

test('pxGrid refuses a file that ends early', () => {
  expect(() => pxGrid(`${head}DATA=1 2 3`)).toThrow('intake/truncated')
  expect(() => pxGrid(`${head}DATA=1 2 3;`)).toThrow('intake/truncated')
})

test('pxEncoding reads the code page', () => {
  expect(pxEncoding('CODEPAGE="iso-8859-1";')).toBe('windows-1252')
  expect(pxEncoding('TITLE="x";')).toBeUndefined()
})
