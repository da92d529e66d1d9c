import { once } from 'node:events'
import PDFDocument from 'pdfkit'
import { paint, readSvg } from './paint-svg.ts'
import { FIRST_FONT, registerFonts } from './paint-text.ts'
import { attribute, elementsIn, INITIAL, numberOf, type SvgElement } from './svg-style.ts'

/** What a PDF says of itself, and what a screen reader hears of it. */
export interface PdfWords {
  title: string
  subject: string
  author: string
  lang: string
  /** The sentence that stands for the drawing. */
  alt: string
  /** The day that the file bears, ISO 8601: never the day it was made, so that the same chart is the same bytes. */
  date: string
}

/** What the named groups of a picture are in a PDF's structure; what has no name is ornament. */
const TAGS: Record<string, string> = {
  title: 'H1',
  subtitle: 'P',
  key: 'P',
  drawing: 'Figure',
  notes: 'P',
  source: 'P',
  edition: 'P',
  credit: 'P',
}

/** Makes a vector PDF of one page, as large as the picture, from its SVG: real letters, our own fonts embedded, tagged for screen readers. */
export async function makePdf(svg: string, words: PdfWords): Promise<Buffer> {
  const root = readSvg(svg)
  const page = new PDFDocument({
    size: [numberOf(root, 'width'), numberOf(root, 'height')],
    margin: 0,
    pdfVersion: '1.7',
    font: FIRST_FONT,
    lang: words.lang,
    tagged: true,
    displayTitle: true,
    info: {
      Title: words.title,
      Subject: words.subject,
      Author: words.author,
      CreationDate: new Date(words.date),
      ModDate: new Date(words.date),
    },
  })
  registerFonts(page)
  const pieces: Buffer[] = []
  page.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = once(page, 'end')
  const document = page.struct('Document')
  page.addStructure(document)
  for (const part of elementsIn(root)) paintPart(page, document, part, root, words)
  document.end()
  page.end()
  await ended
  return Buffer.concat(pieces)
}

type Structure = ReturnType<PDFKit.PDFDocument['struct']>

function paintPart(page: PDFKit.PDFDocument, document: Structure, part: SvgElement, root: SvgElement, { alt }: PdfWords): void {
  const tag = TAGS[attribute(part, 'id') ?? '']
  const draw = (): void => paint(page, part, INITIAL, root)
  if (tag !== undefined) document.add(page.struct(tag, tag === 'Figure' ? { alt } : {}, draw))
  else {
    page.markContent('Artifact', { type: 'Layout' })
    draw()
    page.endMarkedContent()
  }
}
