import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { read } from './read.ts'
import { checkZip, zipEntries } from './zip-sizes.ts'

const swollen = zipSync({ 'xl/workbook.xml': new Uint8Array(20 * 1024 * 1024) })

test('zipEntries reads sizes without unpacking', () => {
  expect(zipEntries(swollen)).toMatchObject([{ name: 'xl/workbook.xml', size: 20 * 1024 * 1024, deflated: true }])
})

test('checkZip refuses what swells beyond reason, and what lies about it', () => {
  expect(() => checkZip(swollen, zipEntries(swollen))).toThrow('intake/zip-bomb')
  const lie = zipEntries(swollen).map((entry) => ({ ...entry, size: 1000 }))
  expect(() => checkZip(swollen, lie)).toThrow('intake/zip-bomb')
})

test('checkZip lets an honest zip pass', () => {
  const bytes = zipSync({ 'a.csv': new TextEncoder().encode('a,b\n1,2\n'.repeat(100)) })
  expect(() => checkZip(bytes, zipEntries(bytes))).not.toThrow()
})

test('a table packed alone is read from its zip, its explanation left aside', async () => {
  const csv = (text: string): Uint8Array => new TextEncoder().encode(text)
  const found = await read(zipSync({ 'Metadata_x.csv': csv('k,v\na,b\n'), 'API_x.csv': csv('Country,2020\nChile,5\n') }), 'x.zip')
  expect(found.rows).toEqual([['Chile', 5]])
})
