/**
 * The platform's formatters, each made once: to make one takes longer than to write a hundred numbers with it, and a drawing writes
 * hundreds. Nothing else is kept, so the same arguments always give the same words.
 */
const numbers = new Map<string, Intl.NumberFormat>()
const dates = new Map<string, Intl.DateTimeFormat>()

function kept<Made, Options>(all: Map<string, Made>, locale: string, options: Options, make: () => Made): Made {
  const key = `${locale} ${JSON.stringify(options)}`
  const known = all.get(key) ?? make()
  all.set(key, known)
  return known
}

/** Writes numbers in a locale, with the options of `Intl.NumberFormat`. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(numbers, locale, options, () => new Intl.NumberFormat(locale, options))

/** Writes dates in a locale, with the options of `Intl.DateTimeFormat`. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(dates, locale, options, () => new Intl.DateTimeFormat(locale, options))
