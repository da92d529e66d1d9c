import { expect, test } from 'vitest'
import { chooseResource, isPackage } from './data-package.ts'
import { readResource } from './read.ts'

const resource = {
  name: 'output',
  path: 'output.csv',
  encoding: 'windows-1252',
  dialect: { delimiter: ';', commentChar: '#' },
  schema: {
    missingValues: ['', '-99'],
    fields: [
      { name: 'country', type: 'string' },
      { name: 'when', type: 'date', format: '%d/%m/%Y' },
      { name: 'amount', type: 'number', decimalChar: ',', groupChar: '.' },
      { name: 'open', type: 'boolean', trueValues: ['ja'], falseValues: ['nein'] },
    ],
  },
}
const descriptor = { resources: [resource, { name: 'other', path: 'other.csv' }] }
const bytes = new Uint8Array(
  [...'# a comment\ncountry;when;amount;open\n\u00d6land;03/04/2098;1.234;ja\nx;04/04/2098;-99;nein\n'].map((sign) => sign.charCodeAt(0)),
)

test('readResource obeys encoding, dialect and schema', async () => {
  const found = await readResource(chooseResource(descriptor, undefined), bytes)
  expect(found.columns.map(({ type }) => type)).toEqual(['string', 'date', 'number', 'boolean'])
  expect(found.rows).toEqual([
    ['Öland', '2098-04-03', 1234, true],
    ['x', '2098-04-04', null, false],
  ])
  expect(found.flags).toEqual([[1, 2, 'not-available']])
  expect(found.warnings.map(({ code }) => code)).toContain('intake/other-resources')
})

test('readResource names columns by the schema where the file has no header', async () => {
  const found = await readResource(
    chooseResource(
      {
        resources: [
          { name: 'a', path: 'a.csv', dialect: { header: false }, schema: { fields: [{ name: 'k' }, { name: 'v', type: 'integer' }] } },
        ],
      },
      undefined,
    ),
    new TextEncoder().encode('x,1\ny,2\n'),
  )
  expect(found.columns.map(({ name }) => name)).toEqual(['k', 'v'])
  expect(found.rows).toEqual([
    ['x', 1],
    ['y', 2],
  ])
})

test('readResource reads rows that stand in the descriptor', async () => {
  const found = await readResource(chooseResource({ resources: [{ name: 'a', data: [{ k: 'x', v: 1 }] }] }, 'a'), undefined)
  expect(found.rows).toEqual([['x', 1]])
})

test.each(['../secret.csv', '/etc/passwd', 'https://example.org/a.csv'])('chooseResource refuses the path %s', (path) => {
  expect(() => chooseResource({ resources: [{ name: 'a', path }] }, undefined)).toThrow('intake/resource')
})

test('isPackage asks for resources', () => {
  expect(isPackage(descriptor)).toBe(true)
  expect(isPackage({ resources: [] })).toBe(false)
})
