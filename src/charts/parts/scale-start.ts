import { figure, withUnit } from './figures.ts'

/** True where a scale does not hold zero, so that heights are no longer in the proportion of their values. */
export const lacksZero = ([low, high]: readonly [number, number]): boolean => low < high && (low > 0 || high < 0)

/** Where a scale starts that does not start at zero, as drawings say it: `The axis starts at 38%, not at zero`. */
export const startWords = ([low]: readonly [number, number], unit: string, locale: string): string =>
  `The axis starts at ${withUnit(figure(low, locale), unit)}, not at zero`

/** The same in the key of panels, which have an axis each. */
export const NOT_FROM_ZERO = 'the axis does not start at zero'

/** The same in the sentence that stands for a drawing; empty where the scale holds zero. */
export const sayStart = (scale: readonly [number, number]): string => (lacksZero(scale) ? ', on an axis that does not start at zero' : '')
