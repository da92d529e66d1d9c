import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { PNG } from 'pngjs'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { formatBytes } from '../../src/format/bytes.ts'
import { kindOf, readSite } from '../browser/built-site.ts'

/* Every file that a chart is taken in is there, opens, and says what it is of; every size that its page prints is true. */
const { folder, pages, files } = readSite()
/** Own pages of charts, and of the states that readers may bring them into. */
const charts = [...pages.keys()].filter((path) => ['chart', 'state'].includes(kindOf(path)))
const bytes = (file: string): Buffer => readFileSync(join(folder, file))
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

type Element = DefaultTreeAdapterTypes.Element
function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}
const attribute = (element: Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

/** What a chart's own page says of it: title, and the lines that travel with it. */
function wordsOf(path: string): { title: string; lines: string[] } {
  const all = [...elementsOf(parse(pages.get(path)!))]
  const credit = all.find((element) => attribute(element, 'class') === 'take-credit')!
  const title = all.find(({ tagName }) => tagName === 'h1')!
  const lines = credit.childNodes.filter(({ nodeName }) => nodeName === '#text').map((node) => flat(textOf(node)))
  return { title: flat(textOf(title)), lines: lines.filter(Boolean) }
}

test('every chart has its four pictures', () => {
  expect(charts.length).toBeGreaterThan(30)
  const names = ['chart.png', 'chart-small.png', 'chart.svg', 'chart.pdf']
  expect(charts.flatMap((path) => names.filter((name) => !files.has(path + name)).map((name) => path + name))).toEqual([])
})

test('a chart says its edition, address and licence wherever it is taken', () => {
  const silent = charts.filter((path) => {
    const [edition = '', credit = ''] = wordsOf(path).lines
    return !/^Editions?: ./.test(edition) || !credit.includes(path) || !credit.includes('CC BY 4.0 · data: ')
  })
  expect(silent).toEqual([])
})

test.each(charts)('%s: its SVG, PNG and PDF are of one size and carry title, edition, source and licence', async (path) => {
  const { title, lines } = wordsOf(path)
  const svg = bytes(`${path}chart.svg`).toString('utf8')
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number)
  const [small, large] = ['chart-small.png', 'chart.png'].map((name) => PNG.sync.read(bytes(path + name)))
  expect([small!.width, small!.height, large!.width, large!.height]).toEqual([width, height, width! * 2, height! * 2])

  const pdf = bytes(`${path}chart.pdf`)
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const sheet = (await document.getPage(1)).getViewport({ scale: 1 })
  expect([pdf.toString('latin1', 0, 8), document.numPages, sheet.width, sheet.height]).toEqual(['%PDF-1.7', 1, width, height])
  const fonts = [...pdf.toString('latin1').matchAll(/\/FontName \/\w+\+(\w+)-?\w*[\s\S]*?>>/g)]
  expect(fonts.length).toBeGreaterThan(1)
  expect(fonts.filter(([whole, name]) => !/^Assay/.test(name!) || !whole.includes('/FontFile2 '))).toEqual([])

  const { text } = await extractText(document, { mergePages: true })
  const inSvg = flat(
    [...elementsOf(parse(svg))]
      .filter(({ tagName }) => tagName === 'text')
      .map(textOf)
      .join(' '),
  )
  for (const words of [title, ...lines, 'Source']) {
    expect(flat(text).replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
    expect(inSvg.replaceAll(' ', '')).toContain(words.replaceAll(' ', ''))
  }
})

test('every size that a chart’s page prints is that of the file beside it', () => {
  const wrong = charts.flatMap((path) => {
    const items = [...elementsOf(parse(pages.get(path)!))].filter(
      ({ tagName, attrs }) => tagName === 'a' && attrs.some(({ name }) => name === 'download'),
    )
    if (items.length < 4) return [`${path} offers ${items.length} files`]
    return items.flatMap((link) => {
      const file = new URL(attribute(link, 'href')!, `http://x${path}`).pathname
      const size = formatBytes(statSync(join(folder, file)).size, 'en')
      return textOf(link.parentNode as Element).includes(size) ? [] : [`${path}: ${file} is ${size}`]
    })
  })
  expect(wrong).toEqual([])
})

test('a chart of open rows offers them, and every whole table behind them that may be passed on', () => {
  const open = charts.filter((path) => files.has(`${path}data.csv`))
  expect(open.length).toBeGreaterThan(20)
  const without = open.filter((path) => !/href="[./]*data\/[^"/]+\/[^"/]+\/data\.csv"/.test(pages.get(path)!))
  // All of its rows are open, others of its table are not: the page says so.
  expect(without.filter((path) => !pages.get(path)!.includes('Not offered as a file'))).toEqual([])
})

test('a chart of closed rows hands over neither them nor their table, nor copies them', () => {
  const closed = charts.filter((path) => !files.has(`${path}data.csv`))
  expect(closed.length).toBeGreaterThan(3)
  expect(closed.filter((path) => /data-take-data|data\.(csv|json)"/.test(pages.get(path)!))).toEqual([])
})
