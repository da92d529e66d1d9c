import { attribute, elementsIn, INITIAL, numberOf, styleOf, type SvgElement } from './svg-style.ts'

type Page = PDFKit.PDFDocument

/** What a shape is hatched with: a colour beneath, where there is one, and lines of one colour over it. */
export interface Hatching {
  ground?: string
  /** A tiling pattern in the place and turn that it has where the shape is painted. */
  lines: PDFKit.PDFTilingPattern
  colour: string
}

/**
 * Reads a `pattern` of tiles that hold lines of one colour, with a colour beneath or none: the hatching of our drawings. `turn` takes the
 * page into the space of the tiles. Anything else in it throws `unknown element in a picture’s hatching: NAME`.
 */
export function readHatching(page: Page, pattern: SvgElement, turn: () => void): Hatching {
  let ground: string | undefined
  let colour: string | undefined
  const steps: string[] = []
  for (const element of elementsIn(pattern)) {
    const style = styleOf(element, INITIAL)
    if (element.tagName === 'rect') ground = style.fill
    else if (element.tagName === 'line' && (colour === undefined || colour === style.stroke)) {
      const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((name) => numberOf(element, name))
      colour = style.stroke
      steps.push(`${style.width} w ${x1} ${y1} m ${x2} ${y2} l S`)
    } else throw new Error(`unknown element in a picture’s hatching: ${element.tagName}`)
  }
  if (colour === undefined || attribute(pattern, 'patternUnits') !== 'userSpaceOnUse') throw new Error('invalid hatching in a picture')
  const [width, height] = [numberOf(pattern, 'width'), numberOf(pattern, 'height')]
  const lines = page.pattern([0, 0, width, height], width, height, steps.join(' '))
  page.save()
  turn()
  // The pattern takes the place of the page as it is now, and keeps it.
  lines.embed()
  page.restore()
  return { ...(ground === undefined ? {} : { ground }), lines, colour }
}
