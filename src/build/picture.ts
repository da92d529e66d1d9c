import { Resvg } from '@resvg/resvg-js'
import { join } from 'node:path'
import type { KeyEntry } from '../charts/chart-table.ts'
import type { ChartType, Measure } from '../charts/chart-type.ts'
import { breakLines } from '../charts/parts/annotate.ts'
import { drawMarkSign } from '../charts/parts/key-sign.ts'
import { svg } from '../charts/parts/svg.ts'
import { drawText, type PlacedText } from '../charts/parts/text.ts'
import { fileTheme, type Theme } from '../charts/theme.ts'
import { drawForFile, type DrawJob, type DrawTools } from './draw-job.ts'
import { FONTS } from './folders.ts'
import { makePdf } from './pdf/make-pdf.ts'

/** A chart to make into files: its drawing and the words that travel inside the picture. */
export interface PictureJob {
  job: DrawJob
  title: string
  subtitle: string
  notes: string[]
  source: string
  /** "Edition: Mineral Commodity Summaries 2026, published 6 February 2026." Empty where nothing says which. */
  edition: string
  key: KeyEntry[]
  /** Name, address and terms at the foot: "Assay · assay.example/charts/x/ · CC BY 4.0 · data: public domain". */
  credit: string
  /** The sentence that stands for the drawing where it cannot be seen. */
  sentence: string
  /** The day that files bear, ISO 8601. */
  date: string
  /** Who made it. */
  author: string
  /** Colours by role, hex. */
  colours: [role: string, hex: string][]
  lang: string
}

/** The files of a chart: SVG text; PNG at one pixel a unit and at two, and PDF, base64; and its size in units. */
export interface Picture {
  svg: string
  png1: string
  png: string
  pdf: string
  width: number
  height: number
}

const WIDTH = 770
const PAD = 28

/** Sans for letters in files; a viewer without our fonts takes its own. */
const FAMILY = "'Assay Sans', 'Helvetica Neue', Arial, sans-serif"

/** Draws a chart with title, subtitle, key, notes, source, edition and credit inside, and renders it. */
export async function makePicture(type: ChartType, job: PictureJob, tools: DrawTools): Promise<Picture> {
  const { svg, width, height } = drawPicture(type, job, tools)
  const pdf = await makePdf(svg, {
    title: job.title,
    subject: job.subtitle,
    author: job.author,
    lang: job.lang,
    alt: job.sentence,
    date: job.date,
  })
  const [png1, png] = [render(svg, 1), render(svg, 2)]
  return { svg, png1: png1.toString('base64'), png: png.toString('base64'), pdf: pdf.toString('base64'), width, height }
}

/** The SVG file of a chart. What belongs together stands in a group with a name, which drawing programs show as a layer. */
export function drawPicture(type: ChartType, job: PictureJob, tools: DrawTools): { svg: string; width: number; height: number } {
  const theme = fileTheme(new Map(job.colours))
  const drawing = drawForFile(type, job.job, WIDTH, theme, tools)
  const { document } = tools
  const head = setHead(job, tools.measure)
  const foot = setFoot(job, tools.measure)
  const key = setKey(document, theme, job.key, tools.measure, head.height + PAD)
  const top = head.height + PAD + key.height
  const height = Math.ceil(top + drawing.height + foot.height + PAD)
  const width = WIDTH + 2 * PAD
  const drawBlock = ({ id, texts }: Block, down: number): string =>
    `<g id="${id}">${texts.map((text) => drawText(document, theme, { ...text, y: text.y + down }).outerHTML).join('')}</g>`
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
    key.elements.length > 0 ? `<g id="key">${key.elements.map((element) => element.outerHTML).join('')}</g>` : '',
    `<g id="drawing" transform="translate(${PAD},${top})">${drawing.svg}</g>`,
    rule.outerHTML,
    ...foot.blocks.map((block) => drawBlock(block, top + drawing.height)),
  ].join('')
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${job.lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FAMILY}">` +
    `<title>${escape(job.title)}</title><desc>${escape([job.subtitle, job.source, job.edition, job.credit].join(' '))}</desc>` +
    `<style>.disp{font-family:'Assay Display',Georgia,serif}text{font-variant-numeric:tabular-nums lining-nums}</style>${inside}</svg>\n`
  return { svg: text, width, height }
}

/** Lines of text that belong together, under the name of their group. */
interface Block {
  id: string
  texts: PlacedText[]
}

function setHead(job: PictureJob, measure: Measure): { blocks: Block[]; height: number } {
  const title = breakLines(job.title, WIDTH, (line) => measure(line, 21, 600))
  const subtitle = breakLines(job.subtitle, WIDTH, (line) => measure(line, 15))
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

function setFoot(job: PictureJob, measure: Measure): { blocks: Block[]; height: number } {
  const parts: [id: string, words: string[]][] = [
    ['notes', job.notes],
    ['source', [job.source]],
    ['edition', [job.edition]],
    ['credit', [job.credit]],
  ]
  let lines = 0
  const blocks = parts.flatMap(([id, words]): Block[] => {
    const broken = words.flatMap((text) => (text === '' ? [] : breakLines(text, WIDTH, (line) => measure(line, 13))))
    if (broken.length === 0) return []
    return [{ id, texts: broken.map((text) => ({ x: PAD, y: 36 + lines++ * 18, text, size: 13, role: 'ink2' })) }]
  })
  return { blocks, height: 24 + lines * 18 }
}

function setKey(
  document: Document,
  theme: Theme,
  key: readonly KeyEntry[],
  measure: Measure,
  y: number,
): { elements: SVGElement[]; height: number } {
  const elements: SVGElement[] = []
  let x = PAD
  let line = 0
  for (const entry of key) {
    const width = 22 + measure(entry.text, 13)
    if (x > PAD && x + width > WIDTH + PAD) {
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

/** PNG by resvg with our own font files only; without them it would draw no letters and say nothing. */
function render(text: string, zoom: number): Buffer {
  const files = ['AssaySans-Regular.ttf', 'AssaySans-Medium.ttf', 'AssaySans-SemiBold.ttf', 'AssayDisplay-Regular.ttf'].map((name) =>
    join(FONTS, name),
  )
  const picture = new Resvg(text, {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Assay Sans', sansSerifFamily: 'Assay Sans' },
  })
  return picture.render().asPng()
}
