import { formatNumber } from './numbers.ts'

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** A size in bytes as a reader sees it: "812 B", "4.2 kB", "31 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** step
  return `${formatNumber(value, locale, { decimals: step > 0 && value < 10 ? 1 : 0 })}\u00a0${UNITS[step]}`
}
