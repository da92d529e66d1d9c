import { Reader } from '../facts/expression.ts'
import type { Expression } from '../facts/expression.ts'
import type { ClaimTree, DateOperand, Form, FormName, Sign } from './claim.ts'
import { FORMS } from './forms.ts'

const NAME = /[a-z][a-z_]*(?=\s*\()/y
const SIGN = />=|<=|>|<|=/y
const DAY = /"?(\d{4}(?:-\d\d){0,2})"?(?=\s*[,)])/y
const NUMBER = /\d[\d_]*(?:\.\d+)?/y
const JOINT = /joint\b/y
const WITHIN = /within\b/y
const UNIT = /percent\b|points?\b/y
const WHERE = /where\b/y
const HAVING = /having\b/y

/** Reads one line of a claim. A fault throws `Fault` with its offset. `dataset` and `edition` are those of short addresses. */
export function readClaim(text: string, dataset?: string, edition?: string): ClaimTree {
  const reader = new Reader(text, dataset, edition)
  const tree = readForm(reader) ?? readComparison(reader)
  reader.end()
  return tree
}

function readComparison(reader: Reader): ClaimTree {
  reader.blank()
  const at = reader.at
  const left = reader.sum()
  const sign = reader.match(SIGN)?.[0] as Sign | undefined
  if (!sign) throw reader.fault('a claim is true or false: expected > >= < <= or =', `or one of ${Object.keys(FORMS).join(', ')}`)
  return { form: 'compare', at, sign, left, right: reader.sum() }
}

const isForm = (name: string): name is FormName => Object.hasOwn(FORMS, name)

function readForm(reader: Reader): Form | undefined {
  reader.blank()
  const at = reader.at
  const name = reader.match(NAME)?.[0]
  if (!name || !isForm(name)) {
    reader.at = at
    return undefined
  }
  const shape = FORMS[name]
  reader.need('(', `after ${name}`)
  const form: Form = { form: name, at, joint: false, where: [], having: [], ...readParts(reader, name) }
  reader.need(')', `to close ${name}(`)
  if (shape.joint && reader.match(JOINT)) form.joint = true
  if (shape.within) form.within = readWithin(reader)
  if (shape.takes !== 'dates' && reader.match(WHERE)) form.where = reader.conditions()
  if (shape.having) {
    if (!reader.match(HAVING)) throw reader.fault(`${name} says what its rows are: expected "having"`, `write ${shape.example}`)
    form.having = reader.conditions()
  }
  return form
}

function readParts(reader: Reader, name: FormName): Pick<Form, 'parts' | 'keys' | 'dates'> {
  const {
    takes,
    keys: [least, most],
    example,
  } = FORMS[name]
  const hint = `write ${example}`
  if (takes === 'dates') return { parts: [], keys: [], dates: listOf(reader, readDate, 2, 2, hint) }
  if (takes === 'numbers') return { parts: listOf(reader, (one) => one.sum(), 2, 40, hint), keys: [], dates: [] }
  const parts: Expression[] = [reader.sum()]
  if (takes === 'two selections') {
    reader.need(',', `before the second selection of ${name}`)
    parts.push(reader.sum())
  }
  const keys: string[] = []
  while (reader.take(',')) keys.push(reader.value())
  if (keys.length < least || keys.length > most)
    throw reader.fault(`${name} takes ${least === most ? least : `${least} to ${most}`} keys after what it selects`, hint)
  return { parts, keys, dates: [] }
}

function listOf<T>(reader: Reader, read: (reader: Reader) => T, least: number, most: number, hint: string): T[] {
  const all = [read(reader)]
  while (reader.take(',')) all.push(read(reader))
  if (all.length < least || all.length > most) throw reader.fault(`expected ${least === most ? least : `${least} or more`} parts`, hint)
  return all
}

function readDate(reader: Reader): DateOperand {
  reader.blank()
  const at = reader.at
  const day = reader.match(DAY)?.[1]
  if (day) return { type: 'day', day, at }
  const cells = reader.cells(at)
  if (cells?.type !== 'cells') throw reader.fault('expected a date or the address of one', 'write 2025-04-04, or events/date[E126]')
  return { type: 'cell', cells }
}

function readWithin(reader: Reader): { size: number; percent: boolean } {
  if (!reader.match(WITHIN)) throw reader.fault('expected "within"', `say how far a value may move: ${FORMS.unchanged.example}`)
  const digits = reader.match(NUMBER)?.[0]
  if (!digits) throw reader.fault('expected a number after "within"', 'within 5 percent, or within 500 in the unit of the selection')
  return { size: Number(digits.replaceAll('_', '')), percent: reader.match(UNIT)?.[0] === 'percent' }
}
