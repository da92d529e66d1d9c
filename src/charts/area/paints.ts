import type { Role } from '../theme.ts'

/** The fill of an area: wide areas of China's colour are glass, with an edge in the colour itself. */
export const fillOf = (role: Role): Role => (role === 'ho' ? 'glass-ho' : role)

/** How much of its fill is seen in the projected part of a stack, and in an area that is drawn alone, with and without projection. */
export const PALE = 0.34
export const ALONE = 0.2
export const ALONE_PALE = 0.08
