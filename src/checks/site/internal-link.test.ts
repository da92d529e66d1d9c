import { expect, test } from 'vitest'
import { checkLinks } from './internal-link.ts'

const codes = (html: string, more: [string, string][] = []): string[] =>
  checkLinks(new Map([['/a/', html], ...more])).map((item) => item.code)

test('a link to a page that is there passes, also by a relative address', () =>
  expect(codes('<a href="../b/">b</a>', [['/b/', '']])).toEqual([]))
test('a link to a page that is not there is named', () => expect(codes('<a href="../c/">c</a>')).toEqual(['site/link']))
test('a fragment must be an id of the page it leads to', () => {
  expect(codes('<a href="#x">x</a><p id="x">')).toEqual([])
  expect(codes('<a href="#y">y</a><p id="x">')).toEqual(['site/fragment'])
  expect(codes('<a href="../b/#x">x</a>', [['/b/', '<p id="x">']])).toEqual([])
})
test('a fragment may hold a slash', () => expect(codes('<a href="#r-china/share">x</a><p id="r-china/share">')).toEqual([]))
test('links to other sites are not ours to judge', () => expect(codes('<a href="https://example.org/c/">c</a>')).toEqual([]))
test('a file is looked up where files are known', () => {
  const pages = new Map([['/a/', '<a href="data.csv">CSV</a>']])
  expect(checkLinks(pages, new Set(['/a/data.csv']))).toEqual([])
  expect(checkLinks(pages, new Set()).map((item) => item.code)).toEqual(['site/link'])
})
