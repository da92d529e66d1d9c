import type { Chart } from '../../charts/chart.ts'
import { readDatasetName } from '../../charts/names.ts'
import { saidIn } from '../../claims/said.ts'
import { claimLexiconOf } from '../../claims/lexicon.ts'
import { sweepsIn } from '../../claims/sweeping.ts'
import type { Catalogue } from '../../data/catalogue.ts'
import type { Fact } from '../../facts/fact.ts'
import { issue, type Issue } from '../../issues/issue.ts'
import { spanBetween, type Passage, type ReadWords } from '../../marks/mark.ts'
import { anyOf, compile } from '../../numbers/lexicon.ts'
import { drawnBy, OF_EDITIONS, timesIn, yearsIn, type Drawn } from './drawn-by.ts'
import { wrongMeasure } from './measures.ts'
import type { FindMentions } from './mention.ts'
import { mentionsFinder } from './mentions.ts'
import { wrongInSubtitle } from './subtitle-words.ts'
import { untestedWords } from './untested-words.ts'
import english from './chart-words-en.json' with { type: 'json' }

/** The passages of a text with all that is tested blank, and the place of a stretch of each. */
const passagesOf = (read: ReadWords): { passage: Passage; text: string }[] =>
  read.passages.flatMap((passage, place) => (passage.markable ? [{ passage, text: untestedWords(read, place, passage.plain) }] : []))

/** A word by which a clause of a note compares two places, or says something of all or of none of what a place has. */
function claimIn(text: string, find: FindMentions): { word: string; at: number } | undefined {
  const clauses = [...text.matchAll(/(?:[^;:.]|(?<=\b\p{Lu})\.)+/gu)].map(([clause]) => clause)
  const lexicon = claimLexiconOf('en')
  for (const clause of clauses) {
    const places = new Set(find(clause).flatMap(({ kind, name }) => (kind === 'place' ? [name] : [])))
    const compared = places.size < 2 ? [] : saidIn(clause, english.comparing, lexicon)
    const [said] = places.size < 1 ? [] : [...compared, ...sweepsIn(clause, lexicon)]
    if (said) return { word: said.word, at: text.indexOf(clause) + said.at }
  }
  return undefined
}

const CODE = 'chart/own-words'

/** The one year that an annotation is tied to; nothing where it is tied to none. */
const yearOf = (at: Readonly<Record<string, unknown>>): string | undefined => {
  const years = new Set(timesIn(Object.entries(at).flatMap(([field, value]) => (OF_EDITIONS.includes(field) ? [] : value))))
  return years.size === 1 ? [...years][0] : undefined
}

/** Heads of annotations that are a day, a month or a year, and name another year than they are tied to: "2012" at 2022. */
function headFaults({ spec, placeOf }: Chart): Issue[] {
  return spec.annotations.flatMap(({ at, head = '' }, place) => {
    const year = yearOf(at)
    const said = yearsIn([head])
    if (year === undefined || said.length === 0 || said.includes(year)) return []
    return [
      issue(CODE, placeOf(['annotations', place, 'head']), `this head names ${said.join(', ')}, and it is tied to ${year}`, {
        got: head,
        expected: year,
        hint: 'name the year of its row, or tie it to the row of that year',
      }),
    ]
  })
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

function subtitleFaults({ field, text, drawn, placeAt }: Looking): Issue[] {
  if (field !== 'subtitle') return []
  return wrongInSubtitle(text, drawn).map(({ word, at, message, expected, hint }) =>
    issue(CODE, placeAt(at, word.length), message, { got: word, expected, hint }),
  )
}

/** Places that a title names and that are not drawn; of a chart that draws places. What follows "outside" is left out by it. */
function placeFaults({ field, text, drawn: { keys, subject }, find, placeAt }: Looking): Issue[] {
  const named = find(text).filter(({ kind, role }) => kind === 'place' && role === undefined)
  if (field !== 'title' || named.length === 0) return []
  const known = new Set(find(subject).map(({ name }) => name))
  const beyond = compile(`(?<![\\p{L}-])(?:${anyOf(english.beyond)})\\s+(?:the\\s+)?$`, 'iu')
  // Where no place that is named is a key, the rows are of something else.
  if (!named.some(({ name }) => keys.has(name))) return []
  return named
    .filter(({ name, at }) => !keys.has(name) && !known.has(name) && !beyond.test(text.slice(0, at)))
    .map(({ text: said, at }) =>
      issue(CODE, placeAt(at, said.length), `the title names ${said}, and it is not drawn`, {
        got: said,
        expected: 'places that are drawn',
        hint: 'name what is drawn, or bind a number or a claim of what else is meant; what no row can say takes :c[…]{excuse="…"}',
      }),
    )
}

/** A day in full: "9 October 2026". What is known up to then says when the data were read. */
const DAY = /\b\d{1,2}\s+\p{Lu}\p{Ll}+\s+$/u

/** Whether a year stands as that of an edition: "in the editions of 2023, 2024 and 2025", "Yearbook 2022", or a day in full. */
const isOfEdition = (before: string): boolean =>
  DAY.test(before) ||
  compile(
    `(?<![\\p{L}-])(?:${anyOf(english.editions)})\\s+(?:(?:${anyOf(english.of)})\\s+)?(?:\\d{4}(?:,\\s*|\\s+(?:${anyOf(english.and)})\\s+))*$`,
    'iu',
  ).test(before)

function yearFaults({ field, text, drawn, find, placeAt }: Looking): Issue[] {
  if (field !== 'subtitle' && field !== 'notes') return []
  return find(text).flatMap(({ kind, name, text: said, at }) => {
    const known = kind === 'edition' || isOfEdition(text.slice(0, at)) ? drawn.editions : drawn.years
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
  if (field !== 'subtitle' && field !== 'alt' && field !== 'title') return []
  // A title tells of the rows too: "mines most and refines half" of stages that are keys.
  const rested = field === 'title' ? [drawn.record, ...drawn.keys].join(' | ').toLowerCase() : drawn.record
  return wrongMeasure(text, [rested], { isClaim: true }).map(({ word, at, message }) =>
    issue(CODE, placeAt(at, word.length), message, { got: word, hint: 'say what is drawn; what no row can say takes :c[…]{excuse="…"}' }),
  )
}

function noteFaults({ field, text, find, placeAt }: Looking): Issue[] {
  const found = field === 'notes' ? claimIn(text, find) : undefined
  if (!found) return []
  return [
    issue(
      'chart/claim-unbound',
      placeAt(found.at, found.word.length),
      `this note claims something of a place, and nothing tests it: "${found.word}"`,
      {
        got: found.word,
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
  const words = chart.texts.flatMap(({ field = '', ...read }) =>
    passagesOf(read).flatMap(({ passage, text }) => {
      const placeAt = (from: number, length: number) => ({ file: chart.file, ...spanBetween(passage.locate, from, from + length), field })
      const looking = { field, text, drawn, find, placeAt }
      return [subtitleFaults, placeFaults, yearFaults, measureFaults, noteFaults].flatMap((faultsOf) => faultsOf(looking))
    }),
  )
  return [...words, ...headFaults(chart)]
}
