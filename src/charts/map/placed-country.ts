import type { MapCountry } from './series.ts'

/** What a name needs to know of the country, or other place, that it names. */
export type Named = Pick<MapCountry, 'code' | 'name' | 'text' | 'role' | 'strong' | 'wanted' | 'value' | 'absence' | 'row'>

/** A country in px of the drawing. */
export interface PlacedCountry<C extends Named = Named> {
  country: C
  x: number
  y: number
  /** Radius of its symbol; 0 where it has none. */
  r: number
  /** Its outline, for a choropleth. */
  rings: [number, number][][]
  /** Half the size of its outline: how far a name outside must keep off. */
  reach: number
  /** Shown by W, n.a. or 0. */
  mark: boolean
}
