import { withUnit, type CellWords } from './cell-words.ts'
import type { Point } from './points.ts'

/** The tooltip and the ring of one chart. */
export interface Tip {
  /** Shows words beside a point of a drawing; `above` for a finger, which hides what is below it. */
  show: (drawing: SVGSVGElement, point: Point, words: CellWords, above: boolean) => void
  hide: () => void
}

const SVG = 'http://www.w3.org/2000/svg'
/** Distance from the point to the tooltip, in px. */
const APART = 14
/** Height that a tooltip of usual length takes, in px. */
const TALL = 96

/**
 * Makes the tooltip of a chart: the upper half of a receipt, with words of the table. It is hidden from screen
 * readers, which hear the same words from the live region and find them in the table.
 */
export function makeTip(box: HTMLElement): Tip {
  const document = box.ownerDocument
  const tip = document.createElement('div')
  tip.className = 'chart-tip'
  tip.setAttribute('aria-hidden', 'true')
  Object.assign(tip.style, { position: 'absolute', pointerEvents: 'none', width: 'max-content', zIndex: '1' })
  const ring = document.createElementNS(SVG, 'rect')
  for (const [name, value] of Object.entries({ class: 'chart-ring', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'pointer-events': 'none' })) ring.setAttribute(name, value)
  return {
    show(drawing, point, words, above) {
      const frame = drawing.getBoundingClientRect()
      const outer = box.getBoundingClientRect()
      const scale = frame.width / drawing.viewBox.baseVal.width
      placeTip(tip, outer, frame.left - outer.left + point.x * scale, frame.top - outer.top + point.y * scale, above)
      writeTip(tip, words)
      placeRing(ring, point)
      if (ring.parentNode !== drawing) drawing.append(ring)
      if (!tip.isConnected) box.append(tip)
    },
    hide() {
      tip.remove()
      ring.remove()
    },
  }
}

/** Puts the tooltip on the side with more room, so that it never leaves the figure: nothing needs measuring. */
function placeTip(tip: HTMLElement, outer: DOMRect, x: number, y: number, above: boolean): void {
  const right = x < outer.width / 2
  const below = y < (above ? TALL : outer.height / 2)
  Object.assign(tip.style, {
    left: right ? `${x + APART}px` : 'auto',
    right: right ? 'auto' : `${outer.width - x + APART}px`,
    top: below ? `${y + APART}px` : 'auto',
    bottom: below ? 'auto' : `${outer.height - y + APART}px`,
    maxWidth: `${(right ? outer.width - x : x) - APART}px`,
  })
}

function writeTip(tip: HTMLElement, { head, values }: CellWords): void {
  const lines: [string, string][] = [['head', head]]
  for (const words of values) {
    lines.push(['value', withUnit(words)], ['what', words.title])
    if (words.flags.length > 0) lines.push(['flags', words.flags.join(', ')])
  }
  tip.replaceChildren(
    ...lines.map(([name, text]) => {
      const line = tip.ownerDocument.createElement('p')
      line.className = `chart-tip-${name}`
      line.textContent = text
      return line
    }),
  )
}

/** A ring around a dot, the outline of a bar, broken where the drawing has no mark. */
function placeRing(ring: SVGElement, { x, y, halfWidth, halfHeight, bar, gap }: Point): void {
  const grown = bar ? 2 : 3.5
  const [width, height] = bar ? [halfWidth + grown, halfHeight + grown] : [Math.max(3.5, halfWidth) + grown, Math.max(3.5, halfHeight) + grown]
  const shape = { x: x - width, y: y - height, width: width * 2, height: height * 2, rx: bar ? 0 : Math.min(width, height), 'stroke-dasharray': gap ? '2 3' : 'none' }
  for (const [name, value] of Object.entries(shape)) ring.setAttribute(name, String(value))
}
