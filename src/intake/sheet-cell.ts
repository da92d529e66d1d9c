import type { CellObject } from '@e965/xlsx'
import { SSF } from '@e965/xlsx'
import { isoDay } from './date-text.ts'
import type { Cell } from './grid.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** The format without its colours, conditions and quoted words. */
const signsOf = (format: string): string => format.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '')

/** A serial number as the date that its format shows: a day, a month, a year, a moment, or a time of day as printed. */
function dateOf(serial: number, format: string, printed: string | undefined, old: boolean): Cell {
  const parts = SSF.parse_date_code(serial, { date1904: old }) as {
    y: number
    m: number
    d: number
    H: number
    M: number
    S: number
  } | null
  const signs = signsOf(format).toLowerCase()
  if (!parts || !signs.includes('y'))
    return /d/.test(signs) && parts ? (isoDay(parts.y, parts.m, parts.d) ?? printed ?? serial) : (printed ?? serial)
  const day = isoDay(parts.y, parts.m, parts.d)
  if (day === undefined) return printed ?? serial
  if (!signs.includes('d') && !/m/.test(signs.replace(/h.*$/, ''))) return parts.y
  if (!signs.includes('d') && parts.d === 1) return day.slice(0, 7)
  if (!/h|s/.test(signs)) return day
  const time = `${two(parts.H)}:${two(parts.M)}:${two(Math.floor(parts.S))}`
  return time === '00:00:00' ? day : `${day}T${time}`
}

const MONEY: Record<string, string> = {
  $: 'USD',
  US$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '¥': '¥',
  USD: 'USD',
  EUR: 'EUR',
  GBP: 'GBP',
  CHF: 'CHF',
  JPY: 'JPY',
  CNY: 'CNY',
}

/** The currency that a format prints, as `"$"#,##0`, `[$€-407]` and `[$CHF]` do. */
function moneyIn(format: string): string | undefined {
  const bracket = /\[\$([^\]-]+)(?:-[^\]]*)?\]/.exec(format)?.[1]?.trim()
  const quoted = /"([^"]+)"/.exec(format)?.[1]?.trim()
  const bare = /(?:^|[^[\\_])([$€£₹¥])/.exec(format)?.[1]
  const sign = [bracket, quoted, bare].find((found) => found !== undefined && Object.hasOwn(MONEY, found))
  return sign === undefined ? undefined : MONEY[sign]
}

/** A number as its format shows it: percent become percent, and decimals that are printed count. */
function numberOf(number: number, format: string, printed: string | undefined): Cell {
  const [first = ''] = signsOf(format).split(';')
  // Fifteen figures are all that a workbook keeps: what follows is noise of binary fractions.
  const clean = (value: number): number => Number(value.toPrecision(15))
  const text = printed?.trim() ?? String(number)
  if (first.includes('%')) return { number: clean(number * 100), unit: 'percent', printed: text, decimals: /\.0/.test(first) }
  const unit = moneyIn(format)
  return { number, printed: text, decimals: /\.0/.test(first) && !/e/i.test(first), ...(unit === undefined ? {} : { unit }) }
}

const RAISED: Record<string, string> = { e: 'ᵉ', r: 'ʳ', p: 'ᵖ' }
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** Rich text with raised figures as the signs of writing for them, so that a footnote's mark is not taken for a figure of the number. */
function raised(html: string): string {
  return html
    .replace(/<sup>([\s\S]*?)<\/sup>/g, (_all, inner: string) =>
      [...inner.replace(/<[^>]*>/g, '')]
        .map((sign) => (/\d/.test(sign) ? ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign) : (RAISED[sign] ?? sign)))
        .join(''),
    )
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity)
}

/** A workbook's cell as ours. `old` is true where days are counted from 1904. */
export function sheetCell(cell: CellObject | undefined, old: boolean): Cell {
  if (!cell || cell.v === undefined || cell.t === 'z') return null
  const format = typeof cell.z === 'string' ? cell.z : 'General'
  if (cell.t === 'e') return cell.w ?? '#N/A'
  if (cell.t === 'b') return cell.v === true
  if (typeof cell.v !== 'number') return cell.h?.includes('<sup>') ? raised(cell.h) : String(cell.v)
  if (SSF.is_date(format)) return dateOf(cell.v, format, cell.w, old)
  if (format === 'General') return cell.v
  return numberOf(cell.v, format, cell.w)
}
