import { Resvg } from '@resvg/resvg-js'
import { join } from 'node:path'
import type { KeyEntry } from '../charts/chart-table.ts'
import { chartDataOf } from '../charts/chart-data.ts'
import type { ChartType } from '../charts/chart-type.ts'
import { prepare } from '../charts/facets.ts'
import { drawForFile } from '../charts/draw-for-file.ts'
import { composePicture, type PictureWords } from '../charts/file-picture.ts'
import { fileTheme } from '../charts/theme.ts'
import type { DrawJob, DrawTools } from './draw-job.ts'
import { FONTS } from './folders.ts'
import { makePdf } from './pdf/make-pdf.ts'

/** A chart to make into files: its drawing and the words that travel inside the picture. */
export interface PictureJob extends PictureWords {
  job: DrawJob
  key: KeyEntry[]
  /** The sentence that stands for the drawing where it cannot be seen. */
  sentence: string
  /** The day that files bear, ISO 8601. */
  date: string
  /** Who made it. */
  author: string
  /** Colours by role, hex. */
  colours: [role: string, hex: string][]
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

/** The SVG file of a chart. */
export function drawPicture(type: ChartType, job: PictureJob, tools: DrawTools): { svg: string; width: number; height: number } {
  const { spec, chart } = job.job
  const own = { ...tools, theme: fileTheme(new Map(job.colours)) }
  const drawing = drawForFile(type, prepare(type, spec, chartDataOf(chart)), chart.locale, own)
  return composePicture(job, job.key, drawing, { ...own, print: (element) => element.outerHTML })
}

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
