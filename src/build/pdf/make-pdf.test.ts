import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { makePdf, type PdfWords } from './make-pdf.ts'

const WORDS: PdfWords = {
  title: 'A title',
  subject: 'Tonnes',
  author: 'Assay',
  lang: 'en',
  alt: 'One line in 2025.',
  date: '2026-02-06',
}

const svg = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="#ffffff"/>${inside}</svg>`

const make = (inside: string): Promise<Buffer> => makePdf(svg(inside), WORDS)

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })
  return text
}

const TEXT = '<g id="title"><text x="10" y="20" font-size="13" font-weight="600" fill="#1e1b2b">A finding</text></g>'

test('a picture becomes a page of its size, with its words as letters', async () => {
  const pdf = await make(TEXT)
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  expect([document.numPages, width, height, await textOf(pdf)]).toEqual([1, 200, 100, 'A finding'])
})

test('our own fonts are embedded, and no other', async () => {
  const pdf = (await make(TEXT)).toString('latin1')
  expect([...pdf.matchAll(/\/BaseFont \/\w+\+(\S+)/g)].map(([, name]) => name)).toEqual(['AssaySans-SemiBold', 'AssaySans-SemiBold'])
  expect(pdf).toMatch(/\/FontFile2 /)
})

test('the same picture is the same bytes, and bears the day of its data', async () => {
  const [one, other] = [await make(TEXT), await make(TEXT)]
  const { info } = await getMeta(new Uint8Array(one))
  expect(one.equals(other)).toBe(true)
  expect([info['Title'], info['CreationDate']]).toEqual(['A title', expect.stringContaining('20260206')])
})

test('a drawing is a figure with its sentence for screen readers', async () => {
  const pdf = (await make('<g id="drawing"><circle cx="5" cy="5" r="4"></circle></g>')).toString('latin1')
  expect(pdf).toContain('/Alt (One line in 2025.)')
})

test('letters on a band of paper are there once', async () => {
  const band = TEXT.replace('<text ', '<text stroke="#ffffff" stroke-width="4" paint-order="stroke" ')
  expect(await textOf(await make(band))).toBe('A finding')
})

test('shapes, groups, clips and what is used twice are painted', async () => {
  const all = `<defs><g id="s"><path d="M0,0l4-2.5a3,3 0 01 6 6z"></path></g><clipPath id="c"><rect width="9" height="9"></rect></clipPath></defs>
<g transform="translate(4,5)scale(.5)rotate(20,2,2)" opacity="0.5"><use href="#s" fill="#70409e"></use><g clip-path="url(#c)">
<ellipse cx="5" cy="5" rx="3" ry="2" fill="none" stroke="#1e1b2b" stroke-dasharray="0 3" stroke-linecap="round"></ellipse>
<polygon points="0,0 4,4 0,4" fill="#fff" stroke="#000"></polygon><polyline points="0,0 4,4" fill="none" stroke="#000"></polyline></g></g>`
  expect((await make(all)).length).toBeGreaterThan((await make('')).length)
})

test('hatching is tiles of lines over their ground', async () => {
  const pattern = `<defs><pattern id="p" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="5" height="5" fill="#fff"></rect><line x1="0" y1="0" x2="0" y2="5" stroke="#64636f" stroke-width="1.4"></line></pattern></defs>`
  const pdf = (await make(`${pattern}<rect width="40" height="20" fill="url(#p)" stroke="#000"></rect>`)).toString('latin1')
  expect(pdf).toContain('/PatternType 1')
  expect(pdf).toMatch(/\/Matrix \[0\.70711 /)
})

test.each([
  ['<image href="x.png"></image>', 'unknown element in a picture: image'],
  ['<text x="1" y="9" fill="#000"><tspan>a</tspan></text>', 'unknown element in a picture’s text: tspan'],
  ['<rect width="9" height="9" stroke="url(#p)"></rect>', 'invalid colour: url(#p)'],
  ['<rect width="9" height="9" fill="url(#p)"></rect>', 'unknown reference in a picture: #p'],
  ['<text fill="url(#p)">a</text>', 'invalid colour of letters: url(#p)'],
  [
    '<pattern id="p"><circle r="1"></circle></pattern><rect width="9" height="9" fill="url(#p)"></rect>',
    'unknown element in a picture’s hatching: circle',
  ],
  ['<rect width="9" height="9" fill="#f01e1b2b"></rect>', 'invalid colour: #f01e1b2b'],
  ['<rect width="9" height="wide"></rect>', 'invalid height: wide'],
  ['<use href="#nothing"></use>', 'unknown reference in a picture: #nothing'],
  ['<g transform="skewX(3)"></g>', 'invalid transform: skewX(3)'],
])('%s is refused by name, and not lost in silence', (inside, message) => expect(make(inside)).rejects.toThrow(message))
