import type { Role } from '../theme.ts'
import { paintSeries } from '../parts/colours.ts'
import type { DivergingSpec } from './spec.ts'

/** Codes of a spec's sides from left to right; empty where it has none. */
export const codesOf = ({ sides }: Pick<DivergingSpec, 'sides'>): string[] =>
  sides ? [...sides.left, ...(sides.middle === undefined ? [] : [sides.middle]), ...sides.right].map(String) : []

/** True where values of a side are added up. */
export const isStack = ({ sides }: Pick<DivergingSpec, 'sides'>): boolean =>
  sides !== undefined && (sides.left.length > 1 || sides.right.length > 1 || sides.middle !== undefined)

/** Where a series stands: left of zero (-1), right (1), or half on each side (0). */
export const sideOf = ({ sides }: Pick<DivergingSpec, 'sides'>, code: string): -1 | 0 | 1 =>
  sides?.left.map(String).includes(code) ? -1 : String(sides?.middle) === code ? 0 : 1

/** Colours of up to three pieces a side, from the outermost inwards: the further out, the stronger. */
const LEFT: Record<number, Role[]> = { 1: ['div1'], 2: ['div0', 'div1'], 3: ['div0', 'div1', 'div2'] }
const RIGHT: Record<number, Role[]> = { 1: ['div5'], 2: ['div6', 'div5'], 3: ['div6', 'div5', 'div4'] }

/** What decides the colour of a bar. */
interface Bearer {
  row: string
  code: string
  value: number
}

/** Colours of bars: a ramp for stacks; else the highlighted rows or series against the rest; else by series, or by sign. */
export function makePaints(spec: DivergingSpec): (bearer: Bearer) => { role: Role; strong: boolean } {
  const chosen = new Set(spec.highlight.map(String))
  const strong = ({ row, code }: Bearer): boolean => chosen.has(row) || (code !== '' && chosen.has(code))
  if (spec.sides && isStack(spec)) {
    const { left, right } = spec.sides
    const roles = new Map<string, Role>([
      ...left.map((code, k): [string, Role] => [String(code), LEFT[left.length]?.[k] ?? 'div1']),
      ...right.map((code, k): [string, Role] => [String(code), RIGHT[right.length]?.[right.length - 1 - k] ?? 'div5']),
    ])
    return (bearer) => ({ role: roles.get(bearer.code) ?? 'div3', strong: strong(bearer) })
  }
  if (chosen.size > 0) return (bearer) => (strong(bearer) ? { role: 'hl', strong: true } : { role: 'context', strong: false })
  if (spec.sides) {
    const paints = paintSeries(codesOf(spec), [])
    return ({ code }) => ({ role: paints.get(code)?.role ?? 'context', strong: false })
  }
  return ({ value }) => ({ role: value < 0 ? 'down' : value > 0 ? 'up' : 'ink3', strong: false })
}
