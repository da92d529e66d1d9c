import type { Layout } from '../chart-type.ts'
import type { Shapes } from '../parts/shapes.ts'
import type { Role } from '../theme.ts'
import type { Symbol } from './symbol.ts'

/** A hairline from a card to its place on the axis, or a length of the line that is broken. */
export interface Thread {
  d: string
  role: Role
  width: number
  dashed?: boolean
}

/** A timeline with everything in place. */
export interface TimelineLayout extends Layout, Shapes {
  threads: Thread[]
  symbols: Symbol[]
}
