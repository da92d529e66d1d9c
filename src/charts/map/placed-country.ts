import type { MapCountry } from './series.ts'

/** A country in px of the drawing. */
export interface PlacedCountry {
  country: MapCountry
  x: number
  y: number
  /** Radius of its circle; 0 where it has none. */
  r: number
  /** Its outline, for a choropleth. */
  rings: [number, number][][]
  /** Half the size of its outline: how far a name outside must keep off. */
  reach: number
  /** Shown by W, n.a. or 0. */
  mark: boolean
}
