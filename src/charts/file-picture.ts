import type { KeyEntry } from './chart-table.ts'
import type { Measure } from './chart-type.ts'
import { breakLines } from './parts/annotate.ts'
import { drawMarkSign } from './parts/key-sign.ts'
import { svg } from './parts/svg.ts'
import { drawText, type PlacedText } from './parts/text.ts'
import type { Theme } from './theme.ts'

/** Words that travel inside a picture, in plain text. */
export interface PictureWords {
  title: string
  subtitle: string
  notes: readonly string[]
  source: string
  /** "Edition: Mineral Commodity Summaries 2026, published 6 February 2026." Empty where nothing says which. */
  edition: string
  /** Name, address and terms at the foot: "Assay · assay.example/charts/x/ · CC BY 4.0 · data: public domain". */
  credit: string
  lang: string
}

/** A drawing of a chart for files, as elements, and its height in px. */
export interface FileDrawing {
  elements: readonly Element[]
  height: number
}

/** What a picture is composed with; `print` writes an element as XML. */
export interface PictureTools {
  document: Document
  measure: Measure
  theme: Theme
  print: (element: Element) => string
}

/** Width of the drawing in a file, in px. */
export const FILE_WIDTH = 770

const PAD = 28

/** Sans for letters in files; a viewer without our fonts takes its own. */
const FAMILY = "'Assay Sans', 'Helvetica Neue', Arial, sans-serif"

/** The SVG file of a chart. What belongs together stands in a group with a name, which drawing programs show as a layer. Sizes in px. */
export function composePicture(
  words: PictureWords,
  entries: readonly KeyEntry[],
  drawing: FileDrawing,
  tools: PictureTools,
): { svg: string; width: number; height: number } {
  const { document, measure, theme, print } = tools
  const head = setHead(words, measure)
  const foot = setFoot(words, measure)
  const key = setKey(tools, entries, head.height + PAD)
  const top = head.height + PAD + key.height
  const height = Math.ceil(top + drawing.height + foot.height + PAD)
  const width = FILE_WIDTH + 2 * PAD
  const drawBlock = ({ id, texts }: Block, down: number): string =>
    `<g id="${id}">${texts.map((text) => print(drawText(document, theme, { ...text, y: text.y + down }))).join('')}</g>`
  const rule = svg(document, 'line', {
    x1: PAD,
    x2: width - PAD,
    y1: top + drawing.height + 16,
    y2: top + drawing.height + 16,
    stroke: theme.color('rule'),
  })
  const inside = [
    `<rect width="${width}" height="${height}" fill="${theme.color('chart-bg')}"/>`,
    ...head.blocks.map((block) => drawBlock(block, 0)),
    key.elements.length > 0 ? `<g id="key">${key.elements.map(print).join('')}</g>` : '',
    `<g id="drawing" transform="translate(${PAD},${top})">${drawing.elements.map(print).join('')}</g>`,
    print(rule),
    ...foot.blocks.map((block) => drawBlock(block, top + drawing.height)),
  ].join('')
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${words.lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FAMILY}">` +
    `<title>${escape(words.title)}</title><desc>${escape([words.subtitle, words.source, words.edition, words.credit].join(' '))}</desc>` +
    `<style>.disp{font-family:'Assay Display',Georgia,serif}text{font-variant-numeric:tabular-nums lining-nums}</style>${inside}</svg>\n`
  return { svg: text, width, height }
}

/** Lines of text that belong together, under the name of their group. */
interface Block {
  id: string
  texts: PlacedText[]
}

function setHead(words: PictureWords, measure: Measure): { blocks: Block[]; height: number } {
  const title = breakLines(words.title, FILE_WIDTH, (line) => measure(line, 21, 600))
  const subtitle = breakLines(words.subtitle, FILE_WIDTH, (line) => measure(line, 15))
  const blocks: Block[] = [
    {
      id: 'title',
      texts: title.map((text, k) => ({ x: PAD, y: PAD + 18 + k * 26, text, size: 21, weight: 600, role: 'ink' })),
    },
    {
      id: 'subtitle',
      texts: subtitle.map((text, k) => ({ x: PAD, y: PAD + 18 + title.length * 26 + 2 + k * 21, text, size: 15, role: 'ink2' })),
    },
  ]
  return { blocks, height: title.length * 26 + subtitle.length * 21 + 18 }
}

function setFoot(words: PictureWords, measure: Measure): { blocks: Block[]; height: number } {
  const parts: [id: string, texts: readonly string[]][] = [
    ['notes', words.notes],
    ['source', [words.source]],
    ['edition', [words.edition]],
    ['credit', [words.credit]],
  ]
  let lines = 0
  const blocks = parts.flatMap(([id, texts]): Block[] => {
    const broken = texts.flatMap((text) => (text === '' ? [] : breakLines(text, FILE_WIDTH, (line) => measure(line, 13))))
    if (broken.length === 0) return []
    return [{ id, texts: broken.map((text) => ({ x: PAD, y: 36 + lines++ * 18, text, size: 13, role: 'ink2' })) }]
  })
  return { blocks, height: 24 + lines * 18 }
}

function setKey(
  { document, theme, measure }: PictureTools,
  key: readonly KeyEntry[],
  y: number,
): { elements: SVGElement[]; height: number } {
  const elements: SVGElement[] = []
  let x = PAD
  let line = 0
  for (const entry of key) {
    const width = 22 + measure(entry.text, 13)
    if (x > PAD && x + width > FILE_WIDTH + PAD) {
      x = PAD
      line++
    }
    elements.push(
      drawMarkSign(document, theme, entry, x, y + 4 + line * 20),
      drawText(document, theme, { x: x + 20, y: y + 15 + line * 20, text: entry.text, size: 13, role: 'ink2' }),
    )
    x += width + 18
  }
  return { elements, height: key.length > 0 ? (line + 1) * 20 + 12 : 0 }
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
