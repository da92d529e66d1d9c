import type { Evidence } from './evidence.ts'
import type { Question } from './understood.ts'

/** A column that is asked about. */
interface Asking {
  name: string
  evidence: Evidence
}

/** A number of one separator as both readings say it. */
function readingsOf(example: string): string[] {
  const body = /\d{1,3}[.,]\d{3}(?!\d)/.exec(example)?.[0] ?? example
  const [whole = '', rest = ''] = body.split(/[.,]/)
  return [`${body} = ${whole} and ${Number(rest)} thousandths`, `${body} = ${whole}${rest}`]
}

/** Which of two numbers the cells of a column are: decimals or thousands. */
export function numberQuestion({ name, evidence }: Asking, column: number): Question {
  const sign = evidence.twoWay['.'].count > 0 ? '.' : ','
  const { example } = evidence.twoWay[sign]
  const rows = evidence.twoWay['.'].count + evidence.twoWay[','].count
  const answers = [`decimal: "${sign}"`, `decimal: "${sign === '.' ? ',' : '.'}"`]
  return { kind: 'number', column, name, example, readings: readingsOf(example), rows, answers }
}

/** Whether the dates of a column begin with the day or the month. */
export function dateQuestion({ name, evidence }: Asking, column: number): Question {
  const example = evidence.exampleDate
  const [a = '', b = '', c = ''] = example.split(/[-/]/)
  const long = c.length === 2 ? `${Number(c) < 70 ? '20' : '19'}${c}` : c
  const day = (month: string, date: string): string => `${long}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return {
    kind: 'date', column, name, example,
    readings: [`${example} = ${day(b, a)} (day first)`, `${example} = ${day(a, b)} (month first)`],
    rows: evidence.twoWayDates,
    answers: ['dates: dmy', 'dates: mdy'],
  } // prettier-ignore
}

/** Whether years of two figures from 30 to 69 lie in this century or the last. */
export function centuryQuestion({ name, evidence }: Asking, column: number): Question {
  const { exampleFar: example, farYear } = evidence
  return {
    kind: 'century', column, name, example,
    readings: [`${example} is in ${farYear}`, `${example} is in ${farYear - 100}`],
    rows: evidence.farYears,
    answers: ['century: 2000', 'century: 1900'],
  } // prettier-ignore
}
