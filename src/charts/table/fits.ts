import type { Fit } from '../fit.ts'

/** Codes with a number, and its course where the table has moments. */
export const fits: Fit[] = [
  {
    fields: { x: 'code', y: 'number', over: 'time' },
    most: 24,
    also: ({ fields: { y: field } }) => ({
      sort: '-value',
      columns: [
        { field, kind: 'bar' },
        { field, kind: 'spark' },
        { field, kind: 'change' },
      ],
    }),
  },
  {
    fields: { x: 'code', y: 'number' },
    most: 24,
    also: ({ fields: { y: field } }) => ({ sort: '-value', columns: [{ field, kind: 'bar' }] }),
  },
]
