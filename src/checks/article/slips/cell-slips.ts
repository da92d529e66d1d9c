import type { Catalogue } from '../../../data/catalogue.ts'
import { rowsOf } from '../../../data/make-table.ts'
import { readVersion } from '../../../data/read-version.ts'
import type { Value } from '../../../data/table.ts'
import { writeVersion } from '../../../data/write-version.ts'
import type { Fact, FactCell } from '../../../facts/fact.ts'
import type { Issue } from '../../../issues/issue.ts'
import type { Mark, ReadWords } from '../../../marks/mark.ts'
import { checkMarks } from '../number-disagrees.ts'
import type { KnownFacts } from '../article-site.ts'
import type { Dice } from '../../dice.ts'
import { withVersion } from '../../with-version.ts'
import { statesStill } from './precision.ts'

/** A text whose numbers are tested: an article's or a chart's. */
export interface Text {
  file: string
  kind: 'article' | 'chart'
  texts: readonly ReadWords[]
  /** All marks in them. */
  marks: readonly Mark[]
}

/** What cells are changed in: every text, and the facts that each may name under a catalogue. */
export interface Newsroom {
  catalogue: Catalogue
  texts: readonly Text[]
  /** Computes all facts anew; what a text may name, and what could not be computed. */
  compute: (catalogue: Catalogue) => { known: (text: Text) => KnownFacts; issues: Issue[] }
}

/** One changed cell, which numbers it makes untrue, and which the check reports. Numbers are named by file, line and column. */
export interface CellTrial {
  what: string
  untrue: string[]
  reported: string[]
}

const placeOf = (text: Text, mark: Mark): string => `${text.file}:${mark.line}:${mark.column}`

/** A cell's value changed so that it still looks like one: same decimals, same sign, a percentage below 100. */
function changed({ value, unit }: FactCell, dice: Dice): number | undefined {
  if (typeof value !== 'number' || unit === 'year') return undefined
  const decimals = String(value).split('.')[1]?.length ?? 0
  const factor = [0.3, 0.6, 0.85, 1.2, 1.6, 3][dice.below(6)] ?? 2
  const after = Number((value === 0 ? 5 : value * factor).toFixed(decimals))
  return after === value || (unit === 'percent' && after > 100) ? undefined : after
}

function withCell(catalogue: Catalogue, cell: FactCell, value: number): Catalogue | undefined {
  const dataset = catalogue.datasets.get(cell.dataset)
  const version = dataset?.versions.find((one) => one.id === cell.version)
  if (!dataset || !version) return undefined
  const { head } = version.table
  const keys = head.primaryKey.map((name) => head.fields.findIndex((field) => field.name === name))
  const place = head.fields.findIndex((field) => field.name === cell.field)
  const rows = rowsOf(version.table).map((row): Value[] => {
    const isIt = keys.every((at, k) => String(row[at]) === cell.key[k])
    return isIt ? row.map((one, at) => (at === place ? value : one)) : [...row]
  })
  const read = readVersion(writeVersion(head, rows), version.file)
  return read.table && withVersion(catalogue, dataset, { ...version, table: read.table })
}

const valueOf = (fact: Fact | undefined): string => JSON.stringify(fact?.value ?? null)

/**
 * Changes a cell that some number rests on, with the lock renewed, and compares what the check reports with what a second judge says.
 * Undefined where the cell cannot be changed so, where nothing becomes untrue, or where the second judge cannot tell.
 */
export function tryCell(newsroom: Newsroom, dice: Dice, base: ReturnType<Newsroom['compute']>): CellTrial | undefined {
  const { texts, catalogue, compute } = newsroom
  const text = dice.pick(texts.filter((one) => one.marks.some((mark) => mark.fact)))
  const mark = text && dice.pick(text.marks.filter((one) => one.fact))
  const fact = text && base.known(text).facts.get(mark?.fact ?? '')
  const cell = fact && dice.pick(fact.cells)
  const value = cell && changed(cell, dice)
  const after = cell && value !== undefined && withCell(catalogue, cell, value)
  if (!after) return undefined
  const made = compute(after)
  const untrue: string[] = []
  for (const one of texts) {
    for (const bound of one.marks) {
      const [was, is] = [base, made].map(({ known }) => known(one).facts.get(bound.fact ?? ''))
      if (!was || valueOf(was) === valueOf(is)) continue
      const verdict = is ? statesStill(bound, is, Number(was.value)) : 'misstates'
      if (verdict === 'cannot tell') return undefined
      if (verdict === 'misstates') untrue.push(placeOf(one, bound))
    }
  }
  if (untrue.length === 0) return undefined
  const reported = texts.flatMap((one) =>
    checkMarks(one.texts, made.known(one), one.file, one.kind)
      .filter(({ level }) => level === 'error')
      .map(({ place }) => `${place.file}:${place.line ?? 0}:${place.column ?? 0}`),
  )
  return {
    what: `${cell.address}: ${String(cell.value)} → ${value}`,
    untrue: untrue.toSorted(),
    reported: [...new Set(reported)].toSorted(),
  }
}
