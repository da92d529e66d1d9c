import type { DefaultTreeAdapterTypes } from 'parse5'

/** An element of a picture's SVG, as parse5 reads it. */
export type SvgElement = DefaultTreeAdapterTypes.Element

/** What an element is painted with: its own attributes over those of the groups it stands in. Opacities are multiplied downwards. */
export interface Style {
  fill: string
  stroke: string
  width: number
  cap: string
  join: string
  miter: number
  dash: number[]
  rule: string
  fillOpacity: number
  strokeOpacity: number
  opacity: number
  size: number
  weight: number
  anchor: string
  display: boolean
}

/** What SVG begins with. */
export const INITIAL: Style = {
  fill: '#000000',
  stroke: 'none',
  width: 1,
  cap: 'butt',
  join: 'miter',
  miter: 4,
  dash: [],
  rule: 'nonzero',
  fillOpacity: 1,
  strokeOpacity: 1,
  opacity: 1,
  size: 16,
  weight: 400,
  anchor: 'start',
  display: false,
}

/** Value of an attribute; undefined where the element has none. */
export const attribute = (element: SvgElement, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value

/** An attribute as a number, 0 where it is missing. Throws `invalid NAME: VALUE`. */
export function numberOf(element: SvgElement, name: string): number {
  const value = attribute(element, name) ?? '0'
  const number = Number(value.replace(/px$/, ''))
  if (!Number.isFinite(number)) throw new Error(`invalid ${name}: ${value}`)
  return number
}

/** Elements directly below another. */
export const elementsIn = (element: SvgElement): SvgElement[] =>
  element.childNodes.filter((node): node is SvgElement => 'tagName' in node && node.nodeName !== '#comment')

/** Id of the pattern that a fill names; undefined where it is a colour. */
export const patternOf = ({ fill }: Style): string | undefined => PATTERN.exec(fill)?.[1]

const PATTERN = /^url\((#[^)]+)\)$/

/** Style of an element, given that of the group around it. Throws `invalid colour: VALUE` where it is neither hex nor none, nor a fill's pattern. */
export function styleOf(element: SvgElement, around: Style): Style {
  const own = (name: string): string | undefined => attribute(element, name)
  const number = (name: string, otherwise: number): number => (own(name) === undefined ? otherwise : numberOf(element, name))
  const dash = own('stroke-dasharray')
  return {
    fill: PATTERN.test(own('fill') ?? '') ? own('fill')! : colourOf(own('fill'), around.fill),
    stroke: colourOf(own('stroke'), around.stroke),
    width: number('stroke-width', around.width),
    cap: own('stroke-linecap') ?? around.cap,
    join: own('stroke-linejoin') ?? around.join,
    miter: number('stroke-miterlimit', around.miter),
    dash: dash === undefined ? around.dash : dash === 'none' ? [] : dash.split(/[\s,]+/).map(Number),
    rule: own('fill-rule') ?? around.rule,
    fillOpacity: number('fill-opacity', around.fillOpacity),
    strokeOpacity: number('stroke-opacity', around.strokeOpacity),
    opacity: around.opacity * number('opacity', 1),
    size: number('font-size', around.size),
    weight: number('font-weight', around.weight),
    anchor: own('text-anchor') ?? around.anchor,
    display: around.display || (own('class') ?? '').split(' ').includes('disp'),
  }
}

function colourOf(value: string | undefined, around: string): string {
  if (value === undefined) return around
  if (value !== 'none' && !/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)) throw new Error(`invalid colour: ${value}`)
  return value
}

/** Steps of a transform, `transform` or that of a pattern, in order. Throws `invalid transform: VALUE` for a step that is none of SVG's four in two dimensions we use. */
export function transformsOf(
  element: SvgElement,
  name = 'transform',
): { name: 'translate' | 'scale' | 'rotate' | 'matrix'; values: number[] }[] {
  const text = attribute(element, name) ?? ''
  return [...text.matchAll(/(\w+)\(([^)]*)\)/g)].map(([whole, name, inner = '']) => {
    if (name !== 'translate' && name !== 'scale' && name !== 'rotate' && name !== 'matrix') throw new Error(`invalid transform: ${whole}`)
    return {
      name,
      values: inner
        .trim()
        .split(/[\s,]+/)
        .map(Number),
    }
  })
}
