import { numberFormat } from './formatters.ts'
import { roundAt, roundSignificant, withoutNoise } from './rounding.ts'

/** How a number is written; without `decimals` and `significant` it keeps the decimals it has, six at most. */
export interface NumberStyle {
  decimals?: number
  significant?: number
  /** `always` writes + before what is above zero. */
  sign?: 'always' | 'negative'
  /** False for years. */
  grouping?: boolean
}

/** The minus sign, as wide as a digit; a hyphen is none. */
export const MINUS = '−'

/** A number in words' typography: grouped thousands, a true minus, half rounded away from zero. */
export function formatNumber(value: number, locale: string, style: NumberStyle = {}): string {
  const { decimals, significant, sign = 'negative', grouping = true } = style
  const rounded =
    decimals !== undefined ? roundAt(value, decimals) : significant ? roundSignificant(value, significant) : roundAt(withoutNoise(value), 6)
  const text = numberFormat(locale, {
    useGrouping: grouping,
    minimumFractionDigits: Math.max(0, decimals ?? 0),
    maximumFractionDigits: Math.max(0, decimals ?? 12),
  }).format(Math.abs(rounded))
  if (rounded < 0) return `${MINUS}${text}`
  return rounded > 0 && sign === 'always' ? `+${text}` : text
}
