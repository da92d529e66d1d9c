import * as Plot from '@observablehq/plot'
import { formatRows, type Pointer } from './pointer.ts'
import { round, svg } from './svg.ts'

/** A mark as Plot takes it: one of Plot's, or a function that returns an element for scales and dimensions. */
export type Mark = Plot.Markish

/**
 * Draws with Plot and leaves what we ship: no `<style>`, no class of Plot's, coordinates to a tenth of a pixel,
 * ids of clip paths and markers numbered within the drawing, `role="img"` left to the figure around it.
 */
export function drawPlot(options: Plot.PlotOptions & { document: Document; width: number; height: number }): SVGSVGElement {
  const drawing = Plot.plot({ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0, ...options }) as unknown as SVGSVGElement
  for (const name of ['class', 'fill', 'font-family', 'font-size', 'text-anchor']) drawing.removeAttribute(name)
  drawing.setAttribute('class', 'plot')
  tidy(drawing)
  return drawing
}

/** Names of groups that Plot adds for its own use and that a screen reader must not hear: the table has the words. */
const SPOKEN = ['aria-label', 'aria-description', 'aria-hidden']

function tidy(root: Element): void {
  const ids = new Map<string, string>()
  const visit = (element: Element): void => {
    for (const child of [...childrenOf(element)]) {
      if (child.tagName.toLowerCase() === 'style') element.removeChild(child)
      else visit(child)
    }
    for (const name of SPOKEN) element.removeAttribute(name)
    const id = element.getAttribute('id')
    if (id && !id.startsWith('shared-')) ids.set(id, `p${ids.size}`)
    for (const name of ['d', 'transform', 'x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'points']) {
      const value = element.getAttribute(name)
      // A scale needs its decimals.
      if (value && /\.\d{2}/.test(value) && !value.includes('scale'))
        element.setAttribute(
          name,
          value.replace(/-?\d+\.\d{2,}(e-?\d+)?/g, (number) => String(round(Number(number)))),
        )
    }
  }
  visit(root)
  if (ids.size > 0) renameIds(root, (id) => ids.get(id) ?? id)
}

/** Renames the ids of a drawing and everything that points at them. Ids that begin with `shared-` stand once a page and stay. */
export function renameIds(root: Element, rename: (id: string) => string): void {
  for (const element of [root, ...descendants(root)]) {
    for (const name of ['id', 'clip-path', 'mask', 'fill', 'stroke', 'marker-start', 'marker-mid', 'marker-end', 'href']) {
      const value = element.getAttribute(name)
      // `#1e1b2b` in a fill is a colour of a file; only an address points with a bare `#`.
      const id = name === 'id' ? value : (name === 'href' ? /^#(.+)$/ : /^url\(#(.+)\)$/).exec(value ?? '')?.[1]
      if (value && id && !id.startsWith('shared-')) element.setAttribute(name, value.replace(id, rename(id)))
    }
  }
}

/** Element children as an array; domino's lists are not iterable. */
export function childrenOf(element: Element): Element[] {
  const list: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) list.push(child as Element)
  return list
}

/** All elements below one, in document order. */
export const descendants = (element: Element): Element[] => childrenOf(element).flatMap((child) => [child, ...descendants(child)])

/** Writes a pointer onto a mark's element. */
export function point(element: Element, { rows, column }: Pointer): void {
  element.setAttribute('data-r', formatRows(rows))
  element.setAttribute('data-c', [column].flat().join(' '))
}

/**
 * A render transform for Plot's marks: gives each drawn element the pointer of its datum, in the order of the data.
 * Pass it as `render` in a mark's options; a datum that stands for no value has none.
 */
export function pointed(pointers: readonly (Pointer | undefined)[]): Plot.RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null
    if (drawn)
      childrenOf(drawn).forEach((element, place) => {
        const pointer = pointers[index[place]!]
        if (pointer) point(element, pointer)
      })
    return drawn
  }
}

/** A function mark that puts ready elements on the drawing; the layout has settled where. */
export function placed(make: (document: Document) => readonly SVGElement[]): Mark {
  return ((_index: unknown, _scales: unknown, _values: unknown, _dimensions: unknown, context: { document: Document }) => {
    const parent = svg(context.document, 'g')
    for (const element of make(context.document)) parent.appendChild(element)
    return parent
  }) as unknown as Mark
}
