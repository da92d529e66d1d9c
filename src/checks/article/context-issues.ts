import type { Catalogue } from '../../data/catalogue.ts'
import type { Issue } from '../../issues/issue.ts'
import { issue } from '../../issues/issue.ts'
import { placeOfMark, type Mark } from '../../marks/mark.ts'
import type { Known, Sentence } from './bound-sentences.ts'
import { called, contextFixes, type Standing } from './context-fixes.ts'
import { wrongField } from './fields-apart.ts'
import { wrongFlows } from './flows.ts'
import { isOutside } from './left-out.ts'
import { kindsApart } from './kinds-apart.ts'
import { wrongLead } from './list-lead.ts'
import type { FindMentions, Mention } from './mention.ts'
import { opposedWords } from './opposed.ts'
import { printingsOf } from './printings-of.ts'
import { wrongPublishers } from './said-by.ts'
import { wrongSubjects } from './subjects.ts'
import { wronglyToldAs } from './told-as.ts'
import { countsToldOfNone } from './told-none.ts'
import { wrongParts } from './told-parts.ts'
import { wrongSpans } from './told-spans.ts'
import { wrongPrintings, wrongTimes } from './told-times.ts'

/** What the texts of one file are looked at with. */
export interface Context {
  /** Printed names of countries by code. */
  names: ReadonlyMap<string, string>
  file: string
  /** First half of the issues' codes. */
  kind: 'article' | 'chart'
  find: FindMentions
  catalogue: Catalogue
  /** The day of the text, ISO 8601, where it has one. */
  date: string | undefined
  /** Whether a code stands for a place that texts name as one. */
  isPlace: (name: string) => boolean
}

const PLURALS: Record<Mention['kind'], string> = { place: 'places', year: 'years', month: 'months', edition: 'editions' }

/** Whether a name of months is one of several of them: a quarter, a half, each month. */
const isPartOfYear = (name: string): boolean => /^(?:\*|[QH]\d)$/.test(name)

/** What facts rest on, kind by kind: "places China; years 2023, 2024; editions 2026". */
function listed(known: readonly Known[], names: ReadonlyMap<string, string>): string {
  const kinds = Object.entries(PLURALS) as [Mention['kind'], string][]
  const parts = kinds.flatMap(([kind, plural]) => {
    const all = new Set(known.flatMap((one) => [...one[kind]]).filter((name) => !isPartOfYear(name) && !isOutside(name)))
    return all.size === 0
      ? []
      : `${all.size === 1 ? kind : plural} ${[...all]
          .map((name) => names.get(name) ?? name)
          .toSorted()
          .join(', ')}`
  })
  return parts.join('; ')
}

/**
 * The names that may be meant by one that does not belong: those of its kind that the facts know and the sentence does not hold yet; all of
 * them where it holds each. Wholes such as the world are none, unless texts name them as places.
 */
function meant(
  { kind, name: said }: Mention,
  known: readonly Known[],
  mentions: readonly Mention[],
  isMeant: (name: string) => boolean,
): string[] {
  const held = new Set(mentions.map(({ name }) => name))
  // A quarter is meant for a quarter, a month for a month.
  const isAlike = (name: string): boolean => (isPartOfYear(said) ? name.startsWith(said.slice(0, 1)) && name !== '*' : !isPartOfYear(name))
  const all = [...new Set(known.flatMap((one) => [...one[kind]]))].filter((name) => isAlike(name) && !isOutside(name) && isMeant(name))
  const left = all.filter((name) => !held.has(name))
  return left.length > 0 ? left : all
}

/** A cell of a table behind its heads as one clause, and the lead of a list, where it ends in a colon, behind its item: "Exports in 2025 | China | #". */
function inOneClause({ text, before, lead }: Sentence): string {
  // Of the same length, so that what is found stands where it stood.
  if (before === undefined) return text.replaceAll(', ', '  ')
  const led = lead && /[^.!?]*:$/.exec(lead.plain.trimEnd())?.[0].slice(0, -1)
  return led ? `${text.replaceAll(/: /g, '  ').replace(/\.$/, ' ')} ${led}` : text
}

/** Words of a sentence for something else than what its numbers are of: "exported" of imports, another substance. */
export function checkOpposed(sentence: Sentence, { file, kind, catalogue }: Context): Issue[] {
  const [first] = sentence.bound
  if (!first) return []
  const rested = sentence.bound.map((one) => one.rested)
  const text = inOneClause(sentence)
  const words = opposedWords(text, rested, catalogue, { isClaim: false })
  const ofFields = wrongField(text, rested, catalogue).filter(({ at }) => !words.some((one) => one.at === at))
  const opposed = [...words, ...ofFields].filter(({ word }) => !sentence.bound.some(({ mark }) => mark.also.includes(word)))
  const apart = kindsApart(sentence, catalogue).map((one) => ({ ...one, mark: one.number.mark }))
  return [...opposed.map((one) => ({ ...one, mark: first.mark })), ...apart].map(({ word, at, message, right, mark }) => {
    const span = right === undefined ? undefined : sentence.spanOf(at, at + word.length)
    const fixes = span && right !== undefined ? [{ title: `Write ${right}`, file, ...span, text: right, safe: false }] : []
    const hint = `${right === undefined ? 'say what the number is of' : `write "${right}"`}, or bind another; if it belongs there all the same, say so at the mark: also="${[...mark.also, word].join(', ')}"`
    return issue(`${kind}/context`, { file, ...placeOfMark(mark) }, message, { got: word, hint, ...(fixes.length ? { fixes } : {}) })
  })
}

/** Years, months, editions and publishers that a sentence tells in words, and no number of it is of. */
export function checkTold(sentence: Sentence, mentions: readonly Mention[], { file, kind, find, catalogue, date }: Context): Issue[] {
  const { text, bound } = sentence
  const [first] = bound
  if (!first) return []
  const told = [
    ...wrongTimes(sentence, mentions, date),
    ...wrongLead(sentence, mentions, find),
    ...wronglyToldAs(sentence, mentions),
    ...wrongFlows(sentence, mentions, catalogue, find),
    ...wrongSubjects(sentence, mentions, catalogue),
    ...wrongParts(sentence, mentions, catalogue, find),
    ...wrongSpans(sentence, mentions),
    ...countsToldOfNone(sentence),
    ...wrongPrintings(text, bound, ({ rested }) => printingsOf(rested.cells, catalogue)),
    ...wrongPublishers(
      text,
      bound.flatMap(({ rested }) => rested.cells),
      catalogue,
    ),
  ]
  const also = bound.flatMap(({ mark }) => mark.also)
  return told
    .filter((one) => !also.includes(one.text))
    .map((one) =>
      issue(`${kind}/context`, { file, ...placeOfMark(first.mark) }, one.message, {
        got: one.text,
        expected: `what the numbers rest on: ${bound.map(({ rested }) => rested.words.split(' | ')[0] ?? '').join('; ')}`,
        hint: `say what they are of, or bind other numbers; if it belongs there all the same, say so at the mark: also="${[...first.mark.also, one.text].join(', ')}"`,
      }),
    )
}

/** How a name that does not belong to numbers is told; `also` are all that must be listed where it belongs there. Without `right`, the names that may be meant are offered. */
type Report = (
  number: { mark: Mark; known: Known[]; also?: readonly string[] },
  named: Mention,
  message: string,
  right?: readonly string[],
) => Issue

/** Reports the names of a sentence that do not belong. */
export const reporter =
  (sentence: Sentence, mentions: readonly Mention[], { file, kind, names, isPlace }: Context): Report =>
  ({ mark, known, also: listing }, named, message, right = meant(named, known, mentions, isPlace)) => {
    const also = listing ?? [named.text]
    const standing: Standing = {
      before: sentence.text.slice(0, named.at),
      spanOf: (more) =>
        sentence.text.startsWith(named.text, named.at) ? sentence.spanOf(named.at - more, named.at + named.text.length) : undefined,
    }
    const other = right.length === 1 ? right.map((name) => `write ${called(name, named, names)}; or `) : []
    return issue(`${kind}/context`, { file, ...placeOfMark(mark) }, message, {
      got: named.text,
      expected: `what the fact rests on: ${listed(known, names)}`,
      hint: `${other.join('')}bind another number; if it belongs there all the same, say so at the mark: also="${[...mark.also, ...also].join(', ')}"`,
      fixes: contextFixes(named, right, standing, { mark, file, names, also }),
    })
  }
