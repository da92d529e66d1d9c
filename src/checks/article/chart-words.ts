import { meets, yField, yUnit } from '../../charts/channels.ts'
import { tableOf } from '../../charts/chart-data.ts'
import type { Chart } from '../../charts/chart.ts'
import { readDatasetName, versionsOf } from '../../charts/names.ts'
import { saidIn } from '../../claims/fit.ts'
import { claimLexiconOf } from '../../claims/lexicon.ts'
import type { Catalogue, Dataset } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import type { Fact } from '../../facts/fact.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { spanBetween, type Passage, type ReadWords } from '../../marks/mark.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { wrongMeasure } from './measures.ts'
import type { FindMentions } from './mention.ts'
import { mentionsFinder } from './mentions.ts'
import { untestedWords } from './untested-words.ts'
import english from './chart-words-en.json' with { type: 'json' }

/** What the words of a chart are held to. */
interface Drawn {
  /** Unit id that its numbers are shown in; undefined where it draws none. */
  unit: string | undefined
  /** Years of the rows, and of what selects them. */
  years: ReadonlySet<string>
  /** Years of the editions that the rows and the bound facts come from. */
  editions: ReadonlySet<string>
  /** What the record says that is measured, in small letters. */
  record: string
}

const YEAR = /(?:19|20)\d\d/g
const yearsIn = (values: readonly unknown[]): string[] => values.flatMap((value) => String(value ?? '').match(YEAR) ?? [])

/** What a chart draws; nothing where the rows cannot be read. */
function drawnBy(chart: Chart, dataset: Dataset, facts: readonly Fact[]): Drawn | undefined {
  const { spec } = chart
  const table = tableOf(spec, dataset)
  if (!table || Object.keys(spec.where ?? {}).some((field) => !table.columns.has(field))) return undefined
  const rows = Array.from({ length: table.size }, (_, row) => row).filter((row) => meets(table, row, spec.where))
  const fields = [...table.columns.keys()]
  const y = yField(spec)
  const titleOf = (name: string | undefined): string => dataset.record.fields.find((one) => one.name === name)?.title ?? ''
  const own = table.head.fields.find(({ name }) => name === y)
  const versions = versionsOf(spec, dataset)
  const ofVersions = yearsIn(versions.flatMap(({ id, table: { head } }) => [id, head.edition, head.published]))
  const ofFacts = facts.flatMap(({ versions: some }) => yearsIn(some.map(({ version }) => version)))
  const ofCells = facts.flatMap(({ cells }) => yearsIn(cells.flatMap(({ key }) => key)))
  return {
    unit: spec.share ? 'percent' : (yUnit(spec) ?? own?.unit),
    years: new Set([
      ...yearsIn([JSON.stringify(spec.where ?? {})]),
      ...yearsIn(rows.flatMap((row) => fields.map((field) => cellOf(table, row, field)))),
      ...ofVersions,
      ...ofFacts,
      ...ofCells,
    ]),
    editions: new Set([...ofVersions, ...ofFacts, ...yearsIn(rows.flatMap((row) => fields.map((field) => cellOf(table, row, field))))]),
    record: [dataset.record.title, titleOf(y), titleOf(spec.x), titleOf(spec.series), JSON.stringify(spec.where ?? {})]
      .join(' | ')
      .toLowerCase(),
  }
}

/** The passages of a text with all that is tested blank, and the place of a stretch of each. */
const passagesOf = (read: ReadWords): { passage: Passage; text: string }[] =>
  read.passages.flatMap((passage, place) => (passage.markable ? [{ passage, text: untestedWords(read, place, passage.plain) }] : []))

/** A unit that a subtitle names where none is the one drawn. Where it names percent a type may have worked them out. */
function wrongUnit(text: string, unit: string | undefined): string | undefined {
  const units: Record<string, string> = english.units
  if (unit === undefined || !units[unit]) return undefined
  const pattern = compile(`(?<![\\p{L}-])(?:${anyOf(Object.values(units))})(?![\\p{L}-])`, 'giu')
  const named = [...text.matchAll(pattern)].map(([one]) => one.toLowerCase())
  return named.includes(units[unit]) || named.includes(units.percent ?? '') ? undefined : named[0]
}

/** A word by which a clause of a note compares two places. */
function comparisonIn(text: string, find: FindMentions): { word: string; at: number } | undefined {
  const clauses = [...text.matchAll(/(?:[^;:.]|(?<=\b\p{Lu})\.)+/gu)].map(([clause]) => clause)
  for (const clause of clauses) {
    const places = new Set(find(clause).flatMap(({ kind, name }) => (kind === 'place' ? [name] : [])))
    const [said] = places.size < 2 ? [] : saidIn(clause, english.comparing, claimLexiconOf('en'))
    if (said) return { word: said.word, at: text.indexOf(clause) + said.at }
  }
  return undefined
}

/** One passage of a chart's words, and what it is held to. */
interface Looking {
  field: string
  text: string
  drawn: Drawn
  find: FindMentions
  /** Where a stretch of it stands. */
  placeAt: (from: number, length: number) => Issue['place']
}

const CODE = 'chart/own-words'

function unitFaults({ field, text, drawn: { unit = '' }, placeAt }: Looking): Issue[] {
  const wrong = field === 'subtitle' ? wrongUnit(text, unit) : undefined
  if (wrong === undefined) return []
  const place = placeAt(text.toLowerCase().indexOf(wrong), wrong.length)
  return [
    issue(CODE, place, `the subtitle says ${wrong}, and the chart is drawn in another unit`, {
      got: wrong,
      expected: unit,
      hint: 'write the unit that is drawn, or draw the one that is written: y: { field: …, unit: … }',
    }),
  ]
}

function yearFaults({ field, text, drawn, find, placeAt }: Looking): Issue[] {
  if (field !== 'subtitle' && field !== 'notes') return []
  return find(text).flatMap(({ kind, name, text: said, at }) => {
    const known = kind === 'edition' ? drawn.editions : drawn.years
    // Notes tell of other years too.
    if (known.has(name) || (kind !== 'edition' && (kind !== 'year' || field === 'notes'))) return []
    return [
      issue(
        CODE,
        placeAt(at, said.length),
        `the words name ${kind === 'edition' ? 'the edition of ' : ''}${said}, and nothing drawn is of it`,
        {
          got: said,
          expected: [...known].toSorted().join(', '),
          hint: 'write what is drawn, or bind a number of what else is meant; what no row can say takes :c[…]{excuse="…"}',
        },
      ),
    ]
  })
}

function measureFaults({ field, text, drawn, placeAt }: Looking): Issue[] {
  if (field !== 'subtitle' && field !== 'alt') return []
  return wrongMeasure(text, [drawn.record], { isClaim: true }).map(({ word, at, message }) =>
    issue(CODE, placeAt(at, word.length), message, { got: word, hint: 'say what is drawn; what no row can say takes :c[…]{excuse="…"}' }),
  )
}

function comparisonFaults({ field, text, find, placeAt }: Looking): Issue[] {
  const compared = field === 'notes' ? comparisonIn(text, find) : undefined
  if (!compared) return []
  return [
    issue(
      'chart/claim-unbound',
      placeAt(compared.at, compared.word.length),
      `this note compares two places, and nothing tests it: "${compared.word}"`,
      {
        got: compared.word,
        hint: 'state it under claims: in a facts file, and bind the words: :c[China mined most]{#claim-id}; what no row can say takes {excuse="…"}',
      },
    ),
  ]
}

/**
 * Holds a chart's own words to what it draws: the unit and years that its subtitle states, what its subtitle and `alt` say is measured, the
 * editions that subtitle and notes name; and a comparison of two places in a note stands in a claim.
 */
export function checkChartWords(chart: Chart, catalogue: Catalogue, facts: ReadonlyMap<string, Fact>): Issue[] {
  const dataset = catalogue.datasets.get(readDatasetName(chart.spec.dataset).id)
  const bound = chart.texts.flatMap(({ marks }) => marks.flatMap(({ fact }) => (fact === undefined ? [] : (facts.get(fact) ?? []))))
  const drawn = dataset && drawnBy(chart, dataset, bound)
  if (!drawn) return []
  const find = mentionsFinder(catalogue)
  return chart.texts.flatMap(({ field = '', ...read }) =>
    passagesOf(read).flatMap(({ passage, text }) => {
      const placeAt = (from: number, length: number) => ({ file: chart.file, ...spanBetween(passage.locate, from, from + length), field })
      const looking = { field, text, drawn, find, placeAt }
      return [unitFaults, yearFaults, measureFaults, comparisonFaults].flatMap((faultsOf) => faultsOf(looking))
    }),
  )
}
