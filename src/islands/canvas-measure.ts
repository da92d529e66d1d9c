import type { Measure } from '../charts/chart-type.ts'

/** A reader may see the drawing in a sans of their own; the build leaves the same slack. */
const SLACK = 1.1

/** Size that text is measured at, in px: widths grow with the size, and a large one rounds little. */
const LARGE = 100

/** Loads our fonts where the page has not yet, and makes a text measure from what the page's letters are set in. */
export async function makeCanvasMeasure(document: Document): Promise<Measure> {
  const style = getComputedStyle(document.documentElement)
  const families = { sans: style.getPropertyValue('--sans'), display: style.getPropertyValue('--display') }
  await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 16px ${families.sans}`))).catch(() => [])
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('no canvas to measure text with')
  const widths = new Map<string, number>()
  return (text, size, weight = 400, face = 'sans') => {
    const font = `${face === 'display' ? 400 : weight} ${LARGE}px ${families[face]}`
    const key = `${font}\n${text}`
    let width = widths.get(key)
    if (width === undefined) {
      context.font = font
      width = context.measureText(text).width / LARGE
      widths.set(key, width)
    }
    return width * size * SLACK
  }
}
