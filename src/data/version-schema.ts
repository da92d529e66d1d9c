import { z } from 'zod'

/** Text that YAML reads as a number where it is written bare: `edition: 2025`. */
export const bareText = z.union([z.string(), z.number()]).transform(String)

/** A date as far as it is known, which is also how versions are named: `2025`, `2025-06`, `2026-05-27`. */
export const partialDate = bareText.pipe(z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD'))
