import type { Answers } from '../data/answers-schema.ts'
import type { DateOrder } from './date-text.ts'
import type { Evidence } from './evidence.ts'
import { isCodeHeader, isDateHeader, isMarkHeader, isNamingHeader, isYearHeader } from './header-words.ts'
import type { Decimal } from './number-text.ts'
import { isAbsent, isPlainAbsence } from './mark-text.ts'
import { centuryQuestion, dateQuestion, numberQuestion } from './questions.ts'
import type { ColumnType, Guess, Question, Warning } from './understood.ts'

/** How the cells of one column are to be read. */
export interface Plan {
  type: ColumnType
  decimal: Decimal
  order: DateOrder
  /** Cells stay as printed: codes, questions, mixed columns. */
  verbatim: boolean
  /** Marks alone become nothing with a flag. */
  marks: 'all' | 'absent' | 'none'
  /** A dash alone becomes nothing or zero. */
  dashes: boolean
  unit?: string
  /** The century of years from 30 to 69 that are printed with two figures. */
  century?: 1900 | 2000
}

/** What was decided: a plan for each column, and what is to be told. */
export interface Decided {
  plans: Plan[]
  asked: Question[]
  warnings: Warning[]
  guessed: Guess[]
}

/** A column to be decided on. `type` is the container's own word. */
export interface Subject {
  name: string
  evidence: Evidence
  type?: ColumnType
  /** True where a unit stands in the header, so that "Time (ms)" is no year. */
  hasUnit: boolean
}

/** What is known of the whole file: its format's decimal sign, and what typed files say. */
export interface Known {
  decimal?: Decimal
  typed: boolean
  answers: Answers
}

const verbatim = (marks: Plan['marks'] = 'none', dashes = false): Plan => ({
  type: 'string', decimal: '.', order: 'ymd', verbatim: true, marks, dashes,
}) // prettier-ignore

/** True where the cells can be numbers, apart from marks. Letters may be marks only beside numbers without them. */
export function isNumberColumn(evidence: Evidence): boolean {
  const { numbers, texts, dates, booleans, unlettered, codeLike, clear } = evidence
  return numbers > 0 && texts === 0 && dates === 0 && booleans === 0 && (codeLike === 0 || unlettered + clear > 0)
}

const isDateColumn = ({ dates, numbers, texts, booleans }: Evidence): boolean => dates > 0 && numbers + texts + booleans === 0

/** The sign before decimals by the cells that can be read only one way; `both` where they contradict each other. */
function voteOf({ point, comma }: Evidence): Decimal | 'both' | undefined {
  if (point > 0 && comma > 0) return 'both'
  return point > 0 ? '.' : comma > 0 ? ',' : undefined
}

/** `44,000` beside `300`: a sign before a group of zeros, among whole numbers up to 999 that never need one. */
function zeroVote({ twoWay, small, whole }: Evidence): Decimal | undefined {
  if (small === 0 || whole > 0) return undefined
  if (twoWay[','].zeros && twoWay['.'].count === 0) return '.'
  return twoWay['.'].zeros && twoWay[','].count === 0 ? ',' : undefined
}

const unanimous = <T>(votes: readonly T[]): T | undefined => (new Set(votes).size === 1 ? votes[0] : undefined)

interface Resolved {
  decimal?: Decimal
  why: string
  sure: Guess['sure']
}

/** What the columns of numbers and dates say together; gathered once, since files may have thousands of columns. */
class FileVotes {
  readonly decimals: readonly (Decimal | 'both')[]
  readonly zeros: readonly Decimal[]
  readonly orders: readonly DateOrder[]
  readonly marks: ReadonlySet<string>

  constructor(subjects: readonly Subject[]) {
    const numeric = subjects.filter(({ evidence }) => isNumberColumn(evidence)).map(({ evidence }) => evidence)
    this.decimals = numeric.map(voteOf).filter((vote) => vote !== undefined)
    this.zeros = numeric.map(zeroVote).filter((vote) => vote !== undefined)
    this.marks = new Set(numeric.flatMap(({ markTexts }) => [...markTexts.keys()]))
    this.orders = subjects
      .filter(({ evidence }) => isDateColumn(evidence))
      .map(({ evidence }) => orderVote(evidence))
      .filter((order) => order !== undefined)
  }
}

/** Which sign stands before decimals in a column, by the order of evidence: the column, the file, the format, groups of zeros. */
function resolveDecimal({ evidence }: Subject, votes: FileVotes, known: Known): Resolved {
  if (known.answers.decimal) return { decimal: known.answers.decimal, why: 'answered', sure: 'certain' }
  const own = voteOf(evidence)
  if (own === '.' || own === ',') return { decimal: own, why: 'numbers of the column that can be read only so', sure: 'certain' }
  const ofFile = unanimous(votes.decimals)
  if (ofFile === '.' || ofFile === ',') return { decimal: ofFile, why: 'numbers of the file that can be read only so', sure: 'likely' }
  if (known.decimal && votes.decimals.length === 0) return { decimal: known.decimal, why: 'the format fixes it', sure: 'certain' }
  const zeros = zeroVote(evidence)
  if (zeros) return { decimal: zeros, why: 'whole numbers stand beside groups of zeros', sure: 'likely' }
  const zerosOfFile = votes.decimals.length === 0 ? unanimous(votes.zeros) : undefined
  if (zerosOfFile) return { decimal: zerosOfFile, why: 'another column has whole numbers beside groups of zeros', sure: 'likely' }
  return { why: 'nothing decides', sure: 'unsure' }
}

/** True where the column mixes units so that its numbers do not compare: two currencies, or percent beside bare numbers. */
function mixesUnits({ units, unitless }: Evidence): boolean {
  return units.size > 1 || (units.has('percent') && unitless > 0)
}

class Decision {
  readonly out: Decided = { plans: [], asked: [], warnings: [], guessed: [] }
  readonly #votes: FileVotes
  readonly #known: Known

  constructor(subjects: readonly Subject[], known: Known) {
    this.#votes = new FileVotes(subjects)
    this.#known = known
    subjects.forEach((subject, column) => this.out.plans.push(this.#plan(subject, column)))
  }

  #warn(code: string, message: string, name: string): void {
    this.out.warnings.push({ code: `intake/${code}`, message, place: `column “${name}”` })
  }

  #plan(subject: Subject, column: number): Plan {
    const { evidence, name } = subject
    const answered =
      this.#known.answers.types && Object.hasOwn(this.#known.answers.types, name) ? this.#known.answers.types[name] : undefined
    const wanted = answered ?? subject.type
    if (wanted === 'string') return verbatim(answered === undefined ? 'absent' : 'none')
    if (evidence.filled === 0) return verbatim()
    if (isMarkHeader(name) && evidence.numbers === 0) return verbatim()
    const code =
      wanted === undefined && (evidence.leadingZero || (isCodeHeader(name) && (!this.#known.typed || evidence.typedNumbers === 0)))
    if (code) return this.#code(subject)
    if (isNumberColumn(evidence)) return this.#number(subject, column, wanted)
    if (isDateColumn(evidence)) return this.#date(subject, column)
    if (evidence.booleans > 0 && evidence.booleans + evidence.marks === evidence.filled)
      return { ...verbatim('all'), type: 'boolean', verbatim: false }
    if (evidence.numbers + evidence.texts + evidence.dates + evidence.booleans === 0) return this.#onlyMarks(name, evidence, wanted)
    if (wanted !== undefined)
      this.#warn('type', `“${name}” was to be ${wanted}, but “${evidence.exampleText}” is none: kept as text.`, name)
    return this.#text(subject)
  }

  #code({ name, evidence }: Subject): Plan {
    if (evidence.numbers > 0) {
      const why = evidence.leadingZero ? 'a value begins with 0' : 'the header says so'
      this.out.guessed.push({ what: `type of “${name}”`, value: 'string', sure: 'likely', why: `a column of codes: ${why}` })
    }
    // Among codes of two capitals NA is Namibia.
    return verbatim(evidence.notCodes === 0 ? 'none' : 'absent')
  }

  #text({ name, evidence }: Subject): Plan {
    const { filled, marks, dashes, numbers, texts, dates } = evidence
    const counted = filled - marks - dashes
    if (numbers > 0 && numbers >= 0.8 * counted && texts > 0)
      this.#warn(
        'mixed',
        `${numbers} of ${counted} cells of “${name}” are numbers, but “${evidence.exampleText}” is none: kept as text.`,
        name,
      )
    if (dates > 0 && dates >= 0.8 * counted && texts + numbers > 0)
      this.#warn('mixed', `${dates} of ${counted} cells of “${name}” are dates, but not all: kept as text.`, name)
    const codes = evidence.notCodes === 0
    // Among words alone a dash is as printed, like any other sign.
    return verbatim(codes ? 'none' : 'absent', !evidence.plus && numbers + dates > 0)
  }

  /** Nothing but marks: numbers of which none is told, unless the header says that letters are values here, or a mark may be one. */
  #onlyMarks(name: string, evidence: Evidence, wanted: ColumnType | undefined): Plan {
    const plain = [...evidence.markTexts.keys()].every((mark) => isPlainAbsence(mark) || this.#votes.marks.has(mark))
    if (!plain && wanted === undefined) return verbatim('none', true)
    if (wanted === undefined && isNamingHeader(name)) return verbatim(this.#everyAbsent(evidence) ? 'all' : 'none', true)
    this.#numberWarnings(name, evidence)
    return { ...verbatim('all', true), type: wanted ?? 'number', verbatim: false }
  }

  #everyAbsent({ markTexts, infinite }: Evidence): boolean {
    return infinite === 0 && [...markTexts.keys()].every(isAbsent)
  }

  #number(subject: Subject, column: number, wanted: ColumnType | undefined): Plan {
    const { evidence, name } = subject
    if (evidence.compactDates === evidence.numbers && isDateHeader(name)) return { ...verbatim('all'), type: 'date', verbatim: false }
    if (evidence.unsafe > 0) {
      this.#warn('digits', `“${name}” holds whole numbers of more than 15 figures, which a number cannot keep: kept as text.`, name)
      return verbatim()
    }
    if (mixesUnits(evidence)) {
      this.#warn(
        'mixed-units',
        `“${name}” mixes ${[...evidence.units.keys(), ...(evidence.unitless > 0 ? ['numbers without a unit'] : [])].join(' and ')}: kept as text.`,
        name,
      )
      return verbatim()
    }
    const resolved = resolveDecimal(subject, this.#votes, this.#known)
    const twoWay = evidence.twoWay['.'].count + evidence.twoWay[','].count
    const broken = this.#broken(subject, resolved)
    if (broken) return broken
    if (twoWay > 0 && resolved.decimal === undefined) {
      this.out.asked.push(numberQuestion(subject, column))
      return verbatim()
    }
    const decimal = resolved.decimal ?? '.'
    if (twoWay > 0 || evidence.comma > 0)
      this.out.guessed.push({
        what: `decimals of “${name}”`,
        value: decimal === '.' ? 'decimal point' : 'decimal comma',
        sure: resolved.sure,
        why: resolved.why,
      })
    this.#numberWarnings(name, evidence)
    return {
      type: this.#numberType(subject, decimal, wanted),
      decimal,
      order: 'ymd',
      verbatim: false,
      marks: 'all',
      dashes: true,
      ...this.#unit(evidence),
    }
  }

  /** Numbers that no one reading covers: the column stays text. */
  #broken({ evidence, name }: Subject, { decimal }: Resolved): Plan | undefined {
    if (evidence.glued > 0 && decimal !== ',') {
      this.#warn(
        'glued',
        `“${evidence.exampleGlued}” in “${name}” may be a note’s figure glued to a number, or have decimals: kept as text.`,
        name,
      )
      return verbatim()
    }
    const against = decimal === '.' ? evidence.comma : decimal === ',' ? evidence.point : 0
    if (against === 0 && !(evidence.point > 0 && evidence.comma > 0)) return undefined
    this.#warn('mixed-decimals', `“${name}” holds numbers with a decimal point and others with a decimal comma: kept as text.`, name)
    return verbatim()
  }

  #unit({ units }: Evidence): { unit?: string } {
    const [unit] = [...units.keys()]
    return unit === undefined ? {} : { unit }
  }

  #numberType({ evidence, name, hasUnit }: Subject, decimal: Decimal, wanted: ColumnType | undefined): ColumnType {
    const whole = evidence.decimals[decimal] === 0
    if (wanted === 'number' || !whole) return 'number'
    if (wanted === 'integer') return 'integer'
    const years = evidence.years === evidence.numbers
    if (wanted === 'year') return years ? 'year' : 'integer'
    return years && isYearHeader(name) && !hasUnit && evidence.units.size === 0 ? 'year' : 'integer'
  }

  #numberWarnings(name: string, evidence: Evidence): void {
    if (evidence.sentinels > 0 && evidence.negative === 0)
      this.#warn(
        'sentinel',
        `“${name}” holds ${evidence.exampleSentinel}, the only negative number: it may stand for a missing value. Kept as a number.`,
        name,
      )
    if (evidence.infinite + evidence.notANumber > 0)
      this.#warn(
        'not-finite',
        `“${name}” holds ${evidence.infinite + evidence.notANumber} cells of infinity or “not a number”: read as nothing.`,
        name,
      )
    if (evidence.units.size > 0 && evidence.unitless > 0)
      this.#warn(
        'mixed-units',
        `Only some cells of “${name}” print ${[...evidence.units.keys()].join(', ')}: taken as the unit of all.`,
        name,
      )
  }

  #date(subject: Subject, column: number): Plan {
    const { evidence, name } = subject
    const { order, why, sure } = this.#order(evidence)
    const plan: Plan = { ...verbatim('all', true), type: 'date', order: order ?? 'dmy', verbatim: false }
    const clash = evidence.orders.dmy > 0 && evidence.orders.mdy > 0
    if (clash || (order === 'dmy' && evidence.orders.mdy > 0) || (order === 'mdy' && evidence.orders.dmy > 0)) {
      this.#warn('mixed-dates', `“${name}” holds dates that begin with the day and others that begin with the month: kept as text.`, name)
      return verbatim()
    }
    const { century } = this.#known.answers
    const asked = [
      ...(evidence.twoWayDates > 0 && order === undefined ? [dateQuestion(subject, column)] : []),
      ...(evidence.farYears > 0 && century === undefined ? [centuryQuestion(subject, column)] : []),
    ]
    if (asked.length > 0) {
      this.out.asked.push(...asked)
      return verbatim()
    }
    if (evidence.twoWayDates > 0) this.out.guessed.push({ what: `dates of “${name}”`, value: order ?? 'dmy', sure, why })
    if (evidence.shortYears > 0) this.#warn('short-years', `“${name}” prints years with two figures: ${shortYearsRead(century)}.`, name)
    return century === undefined ? plan : { ...plan, century }
  }

  #order(evidence: Evidence): { order?: DateOrder; why: string; sure: Guess['sure'] } {
    if (this.#known.answers.dates) return { order: this.#known.answers.dates, why: 'answered', sure: 'certain' }
    const own = orderVote(evidence)
    if (own) return { order: own, why: 'a date of the column has a part over 12', sure: 'certain' }
    const ofFile = unanimous(this.#votes.orders)
    return ofFile
      ? { order: ofFile, why: 'a date of the file has a part over 12', sure: 'likely' }
      : { why: 'nothing decides', sure: 'unsure' }
  }
}

/** How years of two figures are read: those from 30 to 69 only by an answer. */
const shortYearsRead = (century: number | undefined): string =>
  `00 to ${century === 2000 ? '69' : '29'} are read as 20…, ${century === 1900 ? '30' : '70'} to 99 as 19…`

function orderVote({ orders }: Evidence): DateOrder | undefined {
  const found = (['dmy', 'mdy', 'ymd'] as const).filter((order) => orders[order] > 0)
  return found.length === 1 ? found[0] : undefined
}

/** Decides how every column is read, from what was counted in all of them. */
export const decide = (subjects: readonly Subject[], known: Known): Decided => new Decision(subjects, known).out
