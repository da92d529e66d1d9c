import { childrenOf } from '../src/charts/parts/plot.ts'
import { overlap, type Box } from '../src/charts/parts/text.ts'
import { measure } from './chart-of.ts'

// Labels of a drawing, and what can be wrong with them: for tests of any type.

/** A text of a drawing with the box that it takes and its size, in px of the drawing. */
export interface Label {
  text: string
  box: Box
  size: number
}

/** Every text of a drawing with its box; the measure's slack counts, because a reader's own sans may need it. */
export function labelsOf(root: Element, at = { x: 0, y: 0 }): Label[] {
  return childrenOf(root).flatMap((element) => {
    const moved = /translate\((-?[\d.]+),(-?[\d.]+)\)/.exec(element.getAttribute('transform') ?? '')
    const here = moved ? { x: at.x + Number(moved[1]), y: at.y + Number(moved[2]) } : at
    if (element.tagName.toLowerCase() !== 'text') return labelsOf(element, here)
    const number = (name: string): number => Number(element.getAttribute(name) ?? 0)
    const size = number('font-size')
    const text = element.textContent ?? ''
    const face = (element.getAttribute('class') ?? '').includes('disp') ? 'display' : 'sans'
    const width = measure(text, size, (number('font-weight') || 400) as 400, face)
    const anchor = element.getAttribute('text-anchor') ?? 'start'
    const x = here.x + number('x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
    const y = here.y + number('y')
    return [{ text, size, box: { x0: x, x1: x + width, y0: y - 0.72 * size, y1: y + 0.2 * size } }]
  })
}

/** What is wrong with the labels of one drawing. */
export function faultsOf(labels: readonly Label[], width: number, height: number): string[] {
  // Half the slack on each side may hang over: the browser test measures what readers see.
  const slack = (label: Label): number => (label.box.x1 - label.box.x0) * 0.1 + 1
  const outside = labels.filter(
    (label) => label.box.x0 < -slack(label) || label.box.x1 > width + slack(label) || label.box.y0 < -1 || label.box.y1 > height + 1,
  )
  const small = labels.filter((label) => label.size < 12.8)
  const touching = labels.flatMap((a, k) =>
    labels
      .slice(k + 1)
      .filter((b) => overlap(shrunk(a), shrunk(b)))
      .map((b) => `“${a.text}” touches “${b.text}”`),
  )
  return [
    ...outside.map((label) => `“${label.text}” leaves the picture`),
    ...small.map((label) => `“${label.text}” is set in ${label.size} px`),
    ...touching,
  ]
}

/** A box without the slack of its measure. */
function shrunk({ box }: Label): Box {
  const part = ((box.x1 - box.x0) * 0.1) / 2.2
  return { ...box, x0: box.x0 + part, x1: box.x1 - part }
}
