import { parseFragment } from 'parse5'
import { paintText } from './paint-text.ts'
import { readHatching } from './paint-hatching.ts'
import { attribute, elementsIn, numberOf, patternOf, styleOf, transformsOf, type Style, type SvgElement } from './svg-style.ts'

type Page = PDFKit.PDFDocument

/** Elements that say something of the drawing and are none of it. */
const SILENT = new Set(['title', 'desc', 'style', 'defs', 'clipPath', 'pattern'])

/** The root element of an SVG text. Throws `invalid picture` where there is none. */
export function readSvg(text: string): SvgElement {
  const root = parseFragment(text).childNodes.find((node): node is SvgElement => node.nodeName === 'svg')
  if (!root) throw new Error('invalid picture: it has no svg element')
  return root
}

/**
 * Paints an element of a picture, and all that stands in it, onto a PDF page as SVG would show it: letters stay letters, lines stay lines.
 * It knows the elements that our drawings use; any other throws `unknown element in a picture: NAME`, so that none is lost in silence.
 */
export function paint(page: Page, element: SvgElement, around: Style, root: SvgElement): void {
  if (SILENT.has(element.tagName)) return
  const style = styleOf(element, around)
  if (style.opacity === 0) return
  page.save()
  move(page, element)
  clip(page, element, root)
  switch (element.tagName) {
    case 'g':
    case 'svg':
      for (const child of elementsIn(element)) paint(page, child, style, root)
      break
    case 'use':
      page.translate(numberOf(element, 'x'), numberOf(element, 'y'))
      paint(page, referenced(root, attribute(element, 'href') ?? ''), style, root)
      break
    case 'text':
      paintText(page, element, style)
      break
    default:
      paintShape(page, element, style, root)
  }
  page.restore()
}

function move(page: Page, element: SvgElement, attribute?: string): void {
  for (const { name, values } of transformsOf(element, attribute)) {
    const [a = 0, b, c, d = 0, e = 0, f = 0] = values
    if (name === 'translate') page.translate(a, b ?? 0)
    else if (name === 'scale') page.scale(a, b ?? a)
    else if (name === 'rotate') page.rotate(a, { origin: [b ?? 0, c ?? 0] })
    else page.transform(a, b ?? 0, c ?? 0, d, e, f)
  }
}

function clip(page: Page, element: SvgElement, root: SvgElement): void {
  const address = /^url\(["']?(#[^"')]+)/.exec(attribute(element, 'clip-path') ?? '')?.[1]
  if (address === undefined) return
  for (const shape of elementsIn(referenced(root, address))) trace(page, shape)
  page.clip()
}

/** The element that `#id` means. Throws `unknown reference in a picture: ADDRESS`. */
function referenced(root: SvgElement, address: string): SvgElement {
  const queue = [root]
  for (const element of queue) {
    if (`#${attribute(element, 'id')}` === address) return element
    queue.push(...elementsIn(element))
  }
  throw new Error(`unknown reference in a picture: ${address}`)
}

/** Lays the outline of a shape down, neither filled nor stroked. */
function trace(page: Page, element: SvgElement): void {
  const at = (name: string): number => numberOf(element, name)
  switch (element.tagName) {
    case 'rect':
      if (at('rx') > 0) page.roundedRect(at('x'), at('y'), at('width'), at('height'), Math.min(at('rx'), at('width') / 2, at('height') / 2))
      else page.rect(at('x'), at('y'), at('width'), at('height'))
      break
    case 'circle':
      page.circle(at('cx'), at('cy'), at('r'))
      break
    case 'ellipse':
      page.ellipse(at('cx'), at('cy'), at('rx'), at('ry'))
      break
    case 'line':
      page.moveTo(at('x1'), at('y1')).lineTo(at('x2'), at('y2'))
      break
    case 'path':
      page.path(attribute(element, 'd') ?? '')
      break
    case 'polygon':
      page.path(`M${attribute(element, 'points') ?? ''}Z`)
      break
    case 'polyline':
      page.path(`M${attribute(element, 'points') ?? ''}`)
      break
    default:
      throw new Error(`unknown element in a picture: ${element.tagName}`)
  }
}

function paintShape(page: Page, element: SvgElement, style: Style, root: SvgElement): void {
  const filled = style.fill !== 'none' && element.tagName !== 'line'
  const stroked = style.stroke !== 'none' && style.width > 0
  if (element.tagName === 'path' && !attribute(element, 'd')) return
  if (!filled && !stroked) return
  const pattern = filled ? patternOf(style) : undefined
  if (pattern !== undefined) hatch(page, element, style, referenced(root, pattern))
  else if (filled) page.fillColor(style.fill, style.fillOpacity * style.opacity)
  if (stroked) setStroke(page, style)
  trace(page, element)
  const rule = style.rule === 'evenodd' ? 'even-odd' : 'non-zero'
  if (filled && stroked) page.fillAndStroke(rule)
  else if (filled) page.fill(rule)
  else page.stroke()
}

/** Paints what is beneath the lines, and makes them the colour of what is filled next. */
function hatch(page: Page, element: SvgElement, style: Style, pattern: SvgElement): void {
  const { ground, lines, colour } = readHatching(page, pattern, () => move(page, pattern, 'patternTransform'))
  const opacity = style.fillOpacity * style.opacity
  if (ground !== undefined) {
    page.fillColor(ground, opacity)
    trace(page, element)
    page.fill()
  }
  page.fillColor([lines, colour], opacity)
}

function setStroke(page: Page, style: Style): void {
  page.strokeColor(style.stroke, style.strokeOpacity * style.opacity)
  page.lineWidth(style.width)
  if (style.cap !== 'butt') page.lineCap(style.cap)
  if (style.join !== 'miter') page.lineJoin(style.join)
  page.miterLimit(style.miter)
  // PDF knows a dash of no length, pdfkit does not; its types know one length, it takes a list.
  if (style.dash.length > 0) page.dash(style.dash.map((length) => Math.max(length, 0.01)) as unknown as number, {})
}
