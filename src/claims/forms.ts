import type { FormName } from './claim.ts'

/** How a form is written: what stands between its brackets and after them. */
export interface FormShape {
  /** Selections, or plain numbers in order, or dates. */
  takes: 'selection' | 'two selections' | 'numbers' | 'dates'
  /** Least and greatest number of keys after the selections. */
  keys: [number, number]
  joint?: true
  within?: true
  having?: true
  /** How it is written, for messages and for the editors' guide. */
  example: string
}

/** The forms by name. */
export const FORMS: Readonly<Record<FormName, FormShape>> = {
  highest: { takes: 'selection', keys: [1, 12], joint: true, example: 'highest(output[*,2025], CHN) where country != WLD' },
  lowest: { takes: 'selection', keys: [1, 12], joint: true, example: 'lowest(output[CHN,*], 2016)' },
  more_than_others: { takes: 'selection', keys: [1, 12], example: 'more_than_others(output[*,2025], CHN) where country != WLD' },
  rose: { takes: 'numbers', keys: [0, 0], example: 'rose(share[mining,2023], share[mining,2024])' },
  fell: { takes: 'numbers', keys: [0, 0], example: 'fell(share[mining,2023], share[mining,2024])' },
  rose_every_year: { takes: 'selection', keys: [1, 2], example: 'rose_every_year(output[CHN,*], 2020)' },
  fell_every_year: { takes: 'selection', keys: [1, 2], example: 'fell_every_year(share[CHN,*], 2014, 2021)' },
  first_time: { takes: 'selection', keys: [1, 2], having: true, example: 'first_time(output[USA,*], 2019, 1984) having value > 40000' },
  overtook: { takes: 'two selections', keys: [1, 1], example: 'overtook(output[AUS,*], output[MMR,*], 2025)' },
  unchanged: { takes: 'selection', keys: [2, 2], within: true, example: 'unchanged(output[CHN,*], 2023, 2025) within 5 percent' },
  some: { takes: 'selection', keys: [2, 2], having: true, example: 'some(output[*,2025], 9, 16) where country != WLD having value > 0' },
  all: { takes: 'selection', keys: [0, 0], having: true, example: 'all(output[*,2025]) having output_flag has estimated' },
  none: { takes: 'selection', keys: [0, 0], having: true, example: 'none(output[*,2025]) having value > 1000000' },
  before: { takes: 'dates', keys: [0, 0], example: 'before(events/date[E126], 2025-11-10)' },
  after: { takes: 'dates', keys: [0, 0], example: 'after(events/date[E126], events/date[E120])' },
}

/** Names of all forms. */
export const FORM_NAMES = Object.keys(FORMS) as FormName[]
