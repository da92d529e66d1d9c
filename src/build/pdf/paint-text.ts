import { join } from 'node:path'
import { openSync, type Font } from 'fontkit'
import { FONTS } from '../folders.ts'
import { attribute, numberOf, patternOf, type Style, type SvgElement } from './svg-style.ts'

type Page = PDFKit.PDFDocument

/** Font files by the name under which a PDF knows them. */
const FACES = {
  regular: 'AssaySans-Regular.ttf',
  medium: 'AssaySans-Medium.ttf',
  semibold: 'AssaySans-SemiBold.ttf',
  display: 'AssayDisplay-Regular.ttf',
} as const
type Face = keyof typeof FACES

const pathOf = (face: Face): string => join(FONTS, FACES[face])

/** Tells a PDF where our fonts lie; it embeds the letters of those it uses. */
export function registerFonts(page: Page): void {
  for (const face of Object.keys(FACES) as Face[]) page.registerFont(face, pathOf(face))
}

/** The font that a PDF starts with, so that it never asks for one of its own. */
export const FIRST_FONT = pathOf('regular')

const faceOf = ({ display, weight }: Style): Face =>
  display ? 'display' : weight >= 600 ? 'semibold' : weight >= 500 ? 'medium' : 'regular'

/** Paints a line of text with real letters. A band of paper around them is painted as outlines: a reader who copies the text gets it once. */
export function paintText(page: Page, element: SvgElement, style: Style): void {
  const text = element.childNodes.map((node) => ('value' in node ? node.value : refuse(node.nodeName))).join('')
  if (text.trim() === '' || style.fill === 'none') return
  if (patternOf(style) !== undefined) throw new Error(`invalid colour of letters: ${style.fill}`)
  const face = faceOf(style)
  page.font(face).fontSize(style.size)
  const width = page.widthOfString(text)
  const x = numberOf(element, 'x') - (style.anchor === 'end' ? width : style.anchor === 'middle' ? width / 2 : 0)
  const y = numberOf(element, 'y')
  if (style.stroke !== 'none') {
    if (attribute(element, 'paint-order') !== 'stroke') throw new Error('unknown stroke of letters in a picture: it must be painted first')
    paintBand(page, face, text, x, y, style)
  }
  page.fillColor(style.fill, style.fillOpacity * style.opacity)
  page.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
}

function refuse(name: string): never {
  throw new Error(`unknown element in a picture’s text: ${name}`)
}

const opened = new Map<Face, Font>()

function openFace(face: Face): Font {
  const font = opened.get(face) ?? (openSync(pathOf(face)) as Font)
  opened.set(face, font)
  return font
}

function paintBand(page: Page, face: Face, text: string, x: number, y: number, style: Style): void {
  const font = openFace(face)
  const scale = style.size / font.unitsPerEm
  const { glyphs, positions } = font.layout(text)
  page.save()
  page.translate(x, y).scale(scale, -scale)
  page.strokeColor(style.stroke, style.strokeOpacity * style.opacity)
  page.lineWidth(style.width / scale).lineJoin('round')
  let reached = 0
  glyphs.forEach((glyph, place) => {
    const { xOffset, yOffset, xAdvance } = positions[place]!
    const outline = glyph.path.translate(reached + xOffset, yOffset).toSVG()
    if (outline !== '') page.path(outline)
    reached += xAdvance
  })
  page.stroke().restore()
}
