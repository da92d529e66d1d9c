import { unitAfter, type CellWords } from './cell-words.ts'
import type { Frame, Point } from './points.ts'

/** The tooltip and the ring of one chart. */
export interface Tip {
  /** Shows words beside a point of a drawing; `above` for a finger, which hides what is below it. */
  show: (drawing: SVGSVGElement, frame: Frame, point: Point, words: CellWords, above: boolean) => void
  hide: () => void
}

/** Distance from the point to the tooltip, in px. */
const APART = 14
/** Lines of words are no longer than this, in px. */
const WIDEST = 340
/** Height that a tooltip of usual length takes, in px. */
const TALL = 96

/**
 * Makes the tooltip of a chart: the upper half of a receipt, with words of the table. It is hidden from screen
 * readers, which hear the same words from the live region and find them in the table.
 */
export function makeTip(box: HTMLElement): Tip {
  const tip = document.createElement('div')
  tip.className = 'chart-tip'
  tip.setAttribute('aria-hidden', 'true')
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  return {
    show(drawing, frame, point, words, above) {
      const outer = box.getBoundingClientRect()
      const x = frame.left - outer.left + point.x * frame.scale
      const y = frame.top - outer.top + point.y * frame.scale
      // On the side with more room it never leaves the figure: nothing needs measuring.
      const right = x < outer.width / 2
      const below = y < (above ? TALL : outer.height / 2)
      const aside = (after: boolean): string => (after ? `${APART}px` : `calc(-100% - ${APART}px)`)
      tip.style.cssText = `left:${x}px;top:${y}px;max-width:min(${WIDEST}px,${(right ? outer.width - x : x) - APART}px);transform:translate(${aside(right)},${aside(below)})`
      tip.replaceChildren(...linesOf(words))
      placeRing(ring, point)
      // What stands there already is not put there anew: a browser would lay all of it out again.
      if (ring.parentNode !== drawing) {
        drawing.append(ring)
        box.append(tip)
      }
    },
    hide() {
      tip.remove()
      ring.remove()
    },
  }
}

function linesOf({ head, values }: CellWords): HTMLElement[] {
  return [
    line('head', head),
    ...values.flatMap((words) => {
      const value = line(isWords(words.value) ? 'value words' : 'value', words.value)
      const unit = document.createElement('small')
      unit.textContent = unitAfter(words)
      value.append(unit)
      return [value, line('what', words.title), ...words.flags.map((flag) => line('flags', flag))]
    }),
  ]
}

/** Numbers are set large; a value of words is read, not seen. */
const isWords = (value: string): boolean => /\p{L}{3}/u.test(value)

function line(name: string, text: string): HTMLElement {
  const made = document.createElement('p')
  made.className = `chart-tip-${name}`
  made.textContent = text
  return made
}

/** A ring around a dot, the outline of a bar, broken where the drawing has no mark. */
function placeRing(ring: SVGElement, { x, y, halfWidth, halfHeight, bar, gap }: Point): void {
  const width = bar ? halfWidth + 2 : Math.max(7, halfWidth + 3.5)
  const height = bar ? halfHeight + 2 : Math.max(7, halfHeight + 3.5)
  const shape = {
    class: `chart-ring${gap ? ' gap' : ''}`,
    x: x - width,
    y: y - height,
    width: width * 2,
    height: height * 2,
    rx: bar ? 0 : Math.min(width, height),
  }
  for (const [name, value] of Object.entries(shape)) ring.setAttribute(name, `${value}`)
}
