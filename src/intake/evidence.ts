import type { Plain, Reading } from './cell-text.ts'
import { bare, OTHER, plainFigure, POINT, readText, SMALL, TWO_WAY, WHOLE } from './cell-text.ts'
import type { DateOrder, DateText } from './date-text.ts'
import { readCompactDate } from './date-text.ts'
import type { Cell } from './grid.ts'
import { isTyped, textOf } from './grid.ts'
import { isDash } from './mark-text.ts'
import type { NumberText } from './number-text.ts'
import { isGlued } from './number-text.ts'

/** Flags of a mark by our own list; an unknown one says that nothing is there. */
function readMark(mark: string): string[] {
  const reading = readText(mark)
  return reading.kind === 'mark' ? reading.flags : ['not-available']
}

/** Readings already made, by text: publishers repeat themselves. Bounded, so that a column of a million texts stays small. */
export class Memory {
  readonly #known = new Map<string, Reading>()

  /** `marks` are those that the file's notes or the editor explain: they count as marks wherever they stand alone. */
  constructor(marks: Iterable<string> = []) {
    for (const mark of marks) if (!isDash(mark)) this.#known.set(mark, { kind: 'mark', flags: readMark(mark) })
  }

  /** What a text may mean. */
  read(text: string): Reading {
    const known = this.#known.get(text)
    if (known) return known
    const reading = readText(text)
    if (this.#known.size < 20_000) this.#known.set(text, reading)
    return reading
  }
}

/** Cells that can be read two ways: how many, one as printed, and whether a group of zeros is among them. */
export interface TwoWay {
  count: number
  example: string
  zeros: boolean
}

/** Everything counted in one column, over every row, before anything is decided. */
export class Evidence {
  filled = 0
  /** Cells that can be numbers, with marks or without. */
  numbers = 0
  /** Numbers without a letter for a mark. */
  unlettered = 0
  /** Numbers with a letter that cannot be codes: with decimals, separators, a space, or e, r and p behind them. */
  clear = 0
  /** Short whole numbers with letters glued to them, as codes have. */
  codeLike = 0
  typedNumbers = 0
  typedText = 0
  texts = 0
  exampleText = ''
  marks = 0
  /** Lone marks as printed, and how often. */
  readonly markTexts = new Map<string, number>()
  dashes = 0
  booleans = 0
  infinite = 0
  notANumber = 0
  dates = 0
  shortYears = 0
  /** Dates whose year of two figures, 30 to 69, may lie in this century or the last: how many, one as printed, its year in this century. */
  farYears = 0
  exampleFar = ''
  farYear = 0
  leadingZero = false
  /** Whole numbers of four figures, 1000 to 2999. */
  years = 0
  compactDates = 0
  small = 0
  whole = 0
  /** Numbers that can be read only with a decimal point, or only with a decimal comma. */
  point = 0
  comma = 0
  /** Numbers that print decimals under each reading. */
  decimals = { '.': 0, ',': 0 }
  twoWay: Record<'.' | ',', TwoWay> = { '.': { count: 0, example: '', zeros: false }, ',': { count: 0, example: '', zeros: false } }
  glued = 0
  exampleGlued = ''
  unsafe = 0
  readonly units = new Map<string, number>()
  /** Numbers other than zero without a unit. */
  unitless = 0
  orders: Record<DateOrder, number> = { dmy: 0, mdy: 0, ymd: 0 }
  twoWayDates = 0
  exampleDate = ''
  negative = 0
  sentinels = 0
  exampleSentinel = ''
  /** Texts that are no codes of capitals. */
  notCodes = 0
  plus = false

  /** Counts one cell. */
  add(cell: Cell, memory: Memory): void {
    if (typeof cell === 'string') this.#addText(cell, memory)
    else if (cell !== null && cell !== undefined) this.#addTyped(cell)
  }

  #addText(text: string, memory: Memory): void {
    const kind = plainFigure(text)
    if (kind !== OTHER) return this.#addPlain(kind, text)
    // A column that has shown itself to be text need not be looked at word by word.
    if (this.texts > 500 && this.texts > 20 * (this.numbers + this.dates)) {
      if (text !== '') this.#addWords(text)
      return
    }
    const reading = memory.read(text)
    if (reading.kind === 'blank') return
    this.filled++
    this.#addReading(reading, text)
  }

  #addWords(text: string): void {
    this.filled++
    this.texts++
    if (this.notCodes === 0 && !/^[A-Z][A-Z0-9_]{1,8}$/.test(text.trim())) this.notCodes++
  }

  #addPlain(kind: Plain, text: string): void {
    this.filled++
    this.numbers++
    this.unlettered++
    const negative = text.charCodeAt(0) === 45
    if (negative) this.#addNegative(text)
    if (kind === SMALL) this.small++
    else if (kind === WHOLE) {
      this.whole++
      if (text.length === 4 && !negative && text < '3000') this.years++
      else if (text.length === 8 && !negative && readCompactDate(text) !== undefined) this.compactDates++
    } else if (kind === POINT) {
      this.point++
      this.decimals['.']++
    } else if (kind === TWO_WAY) this.#addTwoWay('.', text, text.endsWith('000'))
    if (kind !== SMALL || text !== '0') this.unitless++
  }

  #addNegative(text: string): void {
    if (/^-9{2,6}(?:\.0+)?$/.test(text)) {
      this.sentinels++
      this.exampleSentinel = text
    } else this.negative++
  }

  #addTwoWay(sign: '.' | ',', text: string, zeros: boolean): void {
    const found = this.twoWay[sign]
    found.count++
    if (found.count === 1) found.example = text.trim()
    if (zeros) found.zeros = true
    this.decimals[sign]++
  }

  #addReading(reading: Reading, text: string): void {
    if (reading.kind === 'number') this.#addNumber(reading.number, text)
    else if (reading.kind === 'mark') {
      this.marks++
      const mark = bare(text)
      this.markTexts.set(mark, (this.markTexts.get(mark) ?? 0) + 1)
    } else if (reading.kind === 'dash') this.dashes++
    else if (reading.kind === 'boolean') this.booleans++
    else if (reading.kind === 'infinite') this.infinite++
    else if (reading.kind === 'not-a-number') this.notANumber++
    else if (reading.kind === 'date') {
      this.dates++
      if (reading.date.short) this.#addShortYear(reading.date, text)
      if (reading.date.iso === undefined) this.#addDate(reading.date.orders, text)
    } else {
      this.texts++
      if (this.exampleText === '') this.exampleText = text.trim()
      if (!/^[A-Z][A-Z0-9_]{1,8}$/.test(text.trim())) this.notCodes++
      if (text.trim() === '+') this.plus = true
    }
  }

  #addShortYear({ iso, orders }: DateText, text: string): void {
    this.shortYears++
    const year = Number((iso ?? orders.dmy ?? orders.mdy ?? orders.ymd ?? '').slice(0, 4))
    if (year < 2030) return
    if (this.farYears === 0) Object.assign(this, { exampleFar: text.trim(), farYear: year })
    this.farYears++
  }

  #addDate(orders: Partial<Record<DateOrder, string>>, text: string): void {
    const fit = (Object.keys(orders) as DateOrder[]).filter((order) => orders[order] !== undefined)
    const [only] = fit
    if (fit.length === 1 && only) this.orders[only]++
    else if (orders.dmy !== orders.mdy) {
      this.twoWayDates++
      if (this.exampleDate === '') this.exampleDate = text.trim()
    }
  }

  #addNumber(number: NumberText, text: string): void {
    this.numbers++
    if (!number.lettered) this.unlettered++
    else if (/^[a-z]{1,2}\d{1,4}$|^\d{1,4}[a-z]{1,3}$/.test(text.trim()) && !/\d(?:[erp]|[erp],?\s?[erp])$/.test(text.trim()))
      this.codeLike++
    else this.clear++
    const { body, point, comma, negative, unit } = number
    if (/^0\d+$/.test(bare(text))) this.leadingZero = true
    if (negative) this.#addNegative(`-${body}`)
    if (isGlued(body)) {
      this.glued++
      this.exampleGlued = text.trim()
    } else if (point && !comma) this.point++
    else if (comma && !point) this.comma++
    else if (point && comma && point.value !== comma.value) this.#addTwoWay(point.decimals > 0 ? '.' : ',', text, /[.,]000$/.test(body))
    if (point && comma && point.value === comma.value) {
      if (/^\d{4}$/.test(body) && body >= '1000' && body < '3000' && !negative && unit === undefined) this.years++
      if (/^\d{1,3}$/.test(body)) this.small++
      else this.whole += /^\d{4,}$/.test(body) ? 1 : 0
      if (/^\d{8}$/.test(body) && readCompactDate(body) !== undefined) this.compactDates++
    }
    if (!(point && comma && point.value !== comma.value)) {
      if ((point?.decimals ?? 0) > 0) this.decimals['.']++
      if ((comma?.decimals ?? 0) > 0) this.decimals[',']++
    }
    if (/^[\d.,\s'’]*$/.test(body) && body.replace(/[.,]\d*$/, '').replace(/\D/g, '').length > 15) this.unsafe++
    if (unit !== undefined) this.units.set(unit, (this.units.get(unit) ?? 0) + 1)
    else if ((point ?? comma)?.value !== 0) this.unitless++
  }

  #addTyped(cell: Exclude<Cell, string | null>): void {
    this.filled++
    if (typeof cell === 'boolean') {
      this.booleans++
      return
    }
    const { number, unit, decimals } = isTyped(cell) ? cell : { number: cell, unit: undefined, decimals: undefined }
    this.typedNumbers++
    this.numbers++
    this.unlettered++
    if (!Number.isFinite(number)) {
      this.numbers--
      if (Number.isNaN(number)) this.notANumber++
      else this.infinite++
      return
    }
    if (decimals === true || !Number.isInteger(number)) {
      this.decimals['.']++
      this.decimals[',']++
    } else if (number >= 1000 && number <= 2999 && unit === undefined) this.years++
    if (number < 0) this.#addNegative(textOf(number))
    if (unit !== undefined) this.units.set(unit, (this.units.get(unit) ?? 0) + 1)
    else if (number !== 0) this.unitless++
  }
}
