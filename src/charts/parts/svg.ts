/** Address of the SVG namespace. */
export const SVG = 'http://www.w3.org/2000/svg'

/** Attributes of an element; an undefined one is left out, numbers are rounded to a tenth of a pixel. */
export type Attributes = Record<string, string | number | undefined>

/** A tenth of a pixel is finer than any screen shows. */
export const round = (value: number): number => Math.round(value * 10) / 10

/** Makes an SVG element with attributes and, if given, text. */
export function svg<Name extends keyof SVGElementTagNameMap>(document: Document, name: Name, attributes: Attributes = {}, text?: string) {
  const element = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(typeof value === 'number' ? round(value) : value))
  }
  if (text !== undefined) element.textContent = text
  return element
}

/** Makes a group of the elements that are there. */
export function group(document: Document, children: readonly (SVGElement | null | undefined)[], attributes: Attributes = {}): SVGGElement {
  const element = svg(document, 'g', attributes)
  for (const child of children) if (child) element.appendChild(child)
  return element
}
