import { writeChartCsv } from '../charts/chart-csv.ts'
import { printChartRows } from '../charts/chart-json.ts'
import { fileNameOf } from '../charts/file-name.ts'
import { composePicture } from '../charts/file-picture.ts'
import { fileTheme } from '../charts/theme.ts'
import { addressOf, creditOf } from './choice-place.ts'
import type { ChoiceForFile, FreeChoice } from './draw-live.ts'

/** Makes and saves the files of a free choice, as `files.js` exports it. */
export interface MadeFiles {
  /** A file by its name: `chart.png`, `data.csv`. Rejects with `unknown file: NAME`, and where fonts cannot be had or no picture made. */
  make: (free: FreeChoice, file: string) => Promise<Blob>
  /** Makes the file that a link names (`data-file`) and saves it under the link's own name with the choice in it. */
  save: (free: FreeChoice, link: HTMLAnchorElement) => Promise<void>
}

/** What files are made with: colours by role, hex, and the addresses of our fonts. */
export interface FileMeans {
  colours: readonly (readonly [role: string, hex: string])[]
  fonts: { sans: string; display: string }
}

/** Makes the functions that make a choice's files, as the build makes those of charts: same words, same place of each. */
export function makeFiles({ colours, fonts }: FileMeans): MadeFiles {
  const theme = fileTheme(new Map(colours))
  const make = async ({ data, choice, drawFile, asked }: FreeChoice, file: string): Promise<Blob> => {
    const made = await drawFile(data, choice, theme)
    const { taken, source } = data.words
    const address = addressOf(asked)
    const { table } = made.prepared
    if (file === 'data.csv') return new Blob([writeChartCsv(table)], { type: 'text/csv' })
    if (file === 'data.json') return new Blob([printChartRows({ ...made, ...taken, source, address }, table)], { type: 'application/json' })
    const words = { ...made, ...taken, source, credit: creditOf(taken.credit, address) }
    const picture = pictureOf(made, words, theme)
    if (file === 'chart.svg') return new Blob([picture.svg], { type: 'image/svg+xml' })
    const zoom = { 'chart-small.png': 1, 'chart.png': 2 }[file]
    if (zoom === undefined) throw new Error(`unknown file: ${file}`)
    return paint(withFonts(picture.svg, await fontFaces(fonts)), picture.width * zoom, picture.height * zoom)
  }
  return {
    make,
    async save(free, link) {
      const file = link.dataset.file ?? ''
      const address = URL.createObjectURL(await make(free, file))
      const saved = document.createElement('a')
      saved.href = address
      const name = link.download || `${free.data.id}${file.slice(file.lastIndexOf('.'))}`
      saved.download = fileNameOf(name, free.asked, free.data.live)
      saved.click()
      // The browser has taken it by then.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
    },
  }
}

function pictureOf(
  { prepared, drawing, measure }: ChoiceForFile,
  words: Parameters<typeof composePicture>[0],
  theme: ReturnType<typeof fileTheme>,
): { svg: string; width: number; height: number } {
  const printer = new XMLSerializer()
  const print = (element: Element): string => printer.serializeToString(element).replace(/ xmlns="[^"]*"/, '')
  return composePicture(words, prepared.key, drawing, { document, measure, theme, print })
}

/** Our fonts as styles that hold them: a picture in a picture fetches nothing. */
async function fontFaces({ sans, display }: FileMeans['fonts']): Promise<string> {
  const [a, b] = await Promise.all([sans, display].map(async (address) => dataUrl(await (await fetch(address)).blob())))
  return `@font-face{font-family:'Assay Sans';font-weight:400 600;src:url(${a})}@font-face{font-family:'Assay Display';src:url(${b})}`
}

const withFonts = (svg: string, faces: string): string => svg.replace('<style>', () => `<style>${faces}`)

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(new Error('unreadable'))
    reader.readAsDataURL(blob)
  })

/** PNG of an SVG text, as large in pixels as is said. */
async function paint(svg: string, width: number, height: number): Promise<Blob> {
  const picture = new Image()
  // Not an object's address, which the site's policy refuses in pictures.
  picture.src = await dataUrl(new Blob([svg], { type: 'image/svg+xml' }))
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height)
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'))
}
