import type { DrawnChart } from '../build/draw-job.ts'

/** Room that a figure is given: the text's column, wider than the text, or the page. */
export type Room = 'text' | 'wide' | 'full'

/** The widest drawing that each room can hold. */
const WIDEST: Record<Room, number> = { text: 600, wide: 770, full: 1080 }

/** Drawings that a figure can ever show, narrowest first: a page does not carry one that has no room. */
export const drawingsFor = (drawn: Pick<DrawnChart, 'drawings'>, room: Room): DrawnChart['drawings'] =>
  drawn.drawings.filter(({ width }) => width <= WIDEST[room]).toSorted((a, b) => a.width - b.width)

/** A drawing as a mere picture: without what lets a script find the words of its marks. */
export const withoutPointers = (svg: string): string => svg.replace(/ data-[rc]="[^"]*"/g, '')
