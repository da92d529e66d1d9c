/**
 * What a field of a table can be to a chart: years, quarters, months or days of its key (`time`), its versions side by side (`edition`),
 * dates (`day`), the codes of its key (`code`), a property with a few named values (`class`), an amount (`number`), a few words of each
 * row's own (`words`), or degrees of a place (`north`, `east`).
 */
export type Part = 'time' | 'edition' | 'day' | 'code' | 'class' | 'number' | 'words' | 'north' | 'east'

/** What was found in a table for a fit. */
export interface Found {
  /** Names of fields, by the key of the YAML that names them. */
  fields: Readonly<Record<string, string>>
  /** The table's field of moments, and those that are drawn, the earliest first; all of them are where none are listed. */
  time?: string
  moments: readonly (string | number)[]
}

/** A way in which a type draws a table. `fits.ts` in its folder lists them, the best first, and `npm run new -- chart` tries them. */
export interface Fit {
  /** Keys of the YAML that name a field, and what that field must be; fields are looked for in this order. */
  fields: Readonly<Record<string, Part>>
  /** Draws the last two moments; without it all where one of the fields is a time, else the last. */
  moments?: 'two'
  /** Most codes of x, or of series where x is a time: those with the largest values. */
  most?: number
  /** The only codes that x may hold. */
  codes?: readonly string[]
  /** Each row is a mark of its own, this many at most, the latest days first; without it a key that is not drawn is brought down to one value. */
  rows?: number
  /** Each mark has the name of its row, so that fields which the record forbids to mix may stand beside each other. */
  beside?: true
  /** Only where values lie on both sides of zero. */
  signed?: true
  /** What else the YAML says, from what was found. */
  also?: (found: Found) => Record<string, unknown>
}

/** Series over time, the largest of them. */
export const SERIES_OVER_TIME: Fit = { fields: { x: 'time', y: 'number', series: 'code' }, most: 5 }

/** Series at the last two moments. */
export const SERIES_AT_TWO_TIMES: Fit = { ...SERIES_OVER_TIME, moments: 'two' }

/** One number over time. */
export const NUMBER_OVER_TIME: Fit = { fields: { x: 'time', y: 'number' } }

/** A number for each code. */
export const NUMBER_BY_CODE: Fit = { fields: { x: 'code', y: 'number' }, most: 24 }

/** Rows in the order of their values: codes, which nobody sees, say nothing by theirs. */
export const byValue = (fit: Fit): Fit => ({ ...fit, also: () => ({ sort: '-value' }) })

/** Numbers for each code, parted by another one. */
export const NUMBERS_BY_CODE: Fit = { fields: { x: 'code', y: 'number', series: 'code' }, most: 24 }

/** Two moments for each code. */
export const TWO_TIMES_BY_CODE: Fit = { fields: { x: 'code', y: 'number', series: 'time' }, moments: 'two', most: 24 }

/** Series in the last two editions of a table. */
export const SERIES_AT_TWO_EDITIONS: Fit = { fields: { x: 'edition', y: 'number', series: 'code' }, most: 5 }
