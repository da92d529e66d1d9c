import type { KeyEntry } from '../chart-table.ts'
import { ROLES, type Role, type Theme } from '../theme.ts'
import { MIDDLE } from './diverging-classes.ts'
import { group, svg } from './svg.ts'

const roleOf = (name: string): Role => (ROLES.includes(name as Role) ? (name as Role) : 'ink2')

/** Draws the sign of a key entry in a box of 14 by 14 px whose corner is at x, y. */
export function drawMarkSign(document: Document, theme: Theme, entry: KeyEntry, x: number, y: number): SVGElement {
  const color = theme.color(roleOf(entry.role))
  const at = { transform: `translate(${x},${y})` }
  const circle = (r: number, filled: boolean): SVGElement =>
    svg(document, 'circle', { cx: 7, cy: 7, r, fill: filled ? color : 'none', stroke: color, 'stroke-width': 1.75 })
  const box = (more: Record<string, string | number>): SVGElement =>
    svg(document, 'rect', { x: 1, y: 1, width: 12, height: 12, fill: 'none', stroke: color, ...more })
  switch (entry.mark) {
    case 'dot':
      return group(document, [circle(4.5, true)], at)
    case 'ring':
      return group(document, [circle(4.5, false)], at)
    case 'dot-in-ring':
      return group(document, [circle(2.5, true), circle(6, false)], at)
    case 'line':
    case 'dashed':
      return group(
        document,
        [
          svg(document, 'line', {
            x1: 0,
            x2: 14,
            y1: 7,
            y2: 7,
            stroke: color,
            'stroke-width': 2.25,
            'stroke-dasharray': entry.mark === 'dashed' ? '3 3' : undefined,
          }),
        ],
        at,
      )
    case 'dotted':
      return group(document, [box({ 'stroke-dasharray': '1.5 2.5' })], at)
    case 'hatch':
      return group(document, [box({}), svg(document, 'path', { d: 'M1,9L9,1M1,13L13,1M5,13L13,5', stroke: color })], at)
    case 'area':
    case 'square':
      return group(
        document,
        // Paper hardly parts from the middle of two colours.
        [
          box({
            fill: color,
            'fill-opacity': entry.mark === 'area' ? 0.25 : 1,
            ...(entry.role === MIDDLE ? { stroke: theme.color('ink3') } : {}),
          }),
        ],
        at,
      )
  }
}
