import { join } from 'node:path'
import { openSync, type Font } from 'fontkit'
import type { Measure } from '../charts/chart-type.ts'

/** A reader may see the drawing in a sans of their own, which runs up to a tenth wider than ours. */
const SLACK = 1.1

const FILES = {
  400: 'AssaySans-Regular.ttf',
  500: 'AssaySans-Medium.ttf',
  600: 'AssaySans-SemiBold.ttf',
  display: 'AssayDisplay-Regular.ttf',
} as const

/** Makes the text measure of all layouts from the font files in a folder; widths are remembered. */
export function makeMeasure(folder: string): Measure {
  const fonts = new Map<string, Font>()
  const open = (file: string): Font => {
    const font = fonts.get(file) ?? (openSync(join(folder, file)) as Font)
    fonts.set(file, font)
    return font
  }
  const widths = new Map<string, number>()
  return (text, size, weight = 400, face = 'sans') => {
    const file = face === 'display' ? FILES.display : FILES[weight]
    const key = `${file}\n${text}`
    let width = widths.get(key)
    if (width === undefined) {
      const font = open(file)
      width = font.layout(text).advanceWidth / font.unitsPerEm
      widths.set(key, width)
    }
    return width * size * SLACK
  }
}
