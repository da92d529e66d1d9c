import type { SheetLine } from '../build/model/test-sheet.ts'
import { formatDate } from '../format/dates.ts'
import { SITE } from '../site.ts'
import type { Speak } from '../words/words.ts'

/** What an article states of its numbers: how many were tested, and what is to be said of the test. */
export interface Tested {
  /** "63 of 63 numbers tested" */
  tested: string
  /** "against 7 tables on 29 November 2026; 2 quoted, 1 excused" */
  how: string
}

/**
 * Says how the numbers of an article ended their test, on a day (ISO 8601) against so many tables. Those quoted from a named source or
 * excused with a reason are no numbers of ours: they are told after the others.
 */
export function testedInWords(sheet: readonly Pick<SheetLine, 'standing' | 'fact'>[], tables: number, day: string, t: Speak): Tested {
  const count = (standing: SheetLine['standing']): number => sheet.filter((line) => line.standing === standing).length
  const [quoted, excused] = [count('quoted'), count('excused')]
  const others = [
    ...(quoted > 0 ? [t('hallmark.quoted', { n: quoted })] : []),
    ...(excused > 0 ? [t('hallmark.excused', { n: excused })] : []),
  ].join(', ')
  const against = t('hallmark.against', { tables: t('hallmark.tables', { n: tables }), date: formatDate(day, SITE.lang) })
  const agreed = sheet.filter(({ fact }) => fact?.agrees).length
  return {
    tested: t('hallmark.tested', { tested: agreed, n: sheet.length - quoted - excused }),
    how: others ? `${against}; ${others}` : against,
  }
}
