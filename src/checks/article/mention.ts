/** A year, a month, an edition or a place that a text names. */
export interface Mention {
  kind: 'year' | 'month' | 'edition' | 'place'
  /** What it stands for: a year of four digits, a month of two (or `*`, all of them; `Q2` and `H1`, a quarter and a half), a country's code, a continent or province by its name. */
  name: string
  /** As it is written. */
  text: string
  /** Where it begins in the text, in UTF-16 units. */
  at: number
  /** Of a place that tells an owner or an origin ("Vietnam-based"), or a whole of which the text states a part: it may stand beside another's number. */
  role?: 'origin' | 'part'
}

/** Finds what a text names, in the order in which it stands there. */
export type FindMentions = (text: string) => Mention[]
