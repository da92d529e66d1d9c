import type { SheetLine } from '../build/model/test-sheet.ts'
import type { Speak } from '../words/words.ts'

/**
 * What an article states of its numbers: "63 of 63 numbers tested against 7 tables". Those quoted from a named source or excused with a
 * reason are no numbers of ours: they are told after the others, "3 quoted, 2 excused".
 */
export function testedInWords(sheet: readonly Pick<SheetLine, 'standing' | 'fact'>[], tables: number, t: Speak): string {
  const count = (standing: SheetLine['standing']): number => sheet.filter((line) => line.standing === standing).length
  const [quoted, excused] = [count('quoted'), count('excused')]
  const tested = sheet.filter(({ fact }) => fact?.agrees).length
  return [
    t('hallmark.tested', { tested, n: sheet.length - quoted - excused, tables: t('hallmark.tables', { n: tables }) }),
    ...(quoted > 0 ? [t('hallmark.quoted', { n: quoted })] : []),
    ...(excused > 0 ? [t('hallmark.excused', { n: excused })] : []),
  ].join(', ')
}
