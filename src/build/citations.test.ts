import { Cite } from '@citation-js/core'
import { expect, test } from 'vitest'
import type { Receipt } from '../facts/receipt.ts'
import { citationsFile, citeNumber, type CitedPage } from './citations.ts'

const receipt = (fact: string, label: string, value: string): Receipt =>
  ({ fact, label, value, editions: [{ edition: 'Summaries 2025' }, { edition: 'Summaries 2026' }] }) as Receipt
const page: CitedPage = {
  path: '/articles/china-share/',
  title: 'China’s share',
  authors: ['Assay desk'],
  date: '2026-11-24',
  receipts: [receipt('china/share', 'Share & rank of China_2024', '69.2308 percent'), receipt('china/share-2', 'Another', '1,500 tonnes')],
}
const BASE = 'https://site.example'

test('plain text says who, what, where, from what and when', () =>
  expect(citationsFile(page, 'txt', BASE).split('\n\n')[0]).toBe(
    'Assay desk, “Share & rank of China_2024: 69.2308 percent”. In: “China’s share”, Assay, 24 November 2026. Computed from Summaries 2025 and Summaries 2026. https://site.example/articles/china-share/#n-china/share',
  ))

test('a table of our own is called by its title', () => {
  const own = {
    ...receipt('price', 'Price', '60'),
    editions: [{ datasetTitle: 'Prices in China', edition: 'Compiled by Assay, read up to 9 October 2026' }],
  } as Receipt
  expect(citationsFile({ ...page, receipts: [own] }, 'txt', BASE)).toContain('Computed from Prices in China, compiled by Assay. https')
})

test('BibTeX reads back as what was written, with a key of its own for each number', () => {
  const text = citationsFile(page, 'bib', BASE)
  expect(text.match(/^@\w+\{([^,]+),$/gm)).toEqual([
    '@misc{assay_articles_china_share_china__share,',
    '@misc{assay_articles_china_share_china__share_2,',
  ])
  expect(text.match(/^\t(month|day) = .*$/gm)?.slice(0, 2)).toEqual(['\tmonth = nov,', '\tday = {24},'])
  const [first] = new Cite(text).data as { title: string; URL: string; note: string; author: object[]; issued: object }[]
  expect(first).toMatchObject({
    title: 'Share & rank of China_2024: 69.2308 percent',
    URL: 'https://site.example/articles/china-share/#n-china/share',
    note: 'Computed from Summaries 2025 and Summaries 2026.',
    issued: { 'date-parts': [[2026, 11, 24]] },
  })
})

test('CSL-JSON is one list of items', () =>
  expect(JSON.parse(citationsFile(page, 'json', BASE))).toEqual(page.receipts.map((one) => citeNumber(one, page, BASE))))

test.each(['txt', 'bib', 'json'] as const)('in %s each number is one block between empty lines', (format) => {
  const blocks = citationsFile(page, format, BASE).split('\n\n')
  const found = (fact: string) => blocks.filter((block) => new RegExp(`#n-${fact}(?![\\w/-])`).test(block))
  expect([found('china/share').length, found('china/share-2').length, found('china').length]).toEqual([1, 1, 0])
})
