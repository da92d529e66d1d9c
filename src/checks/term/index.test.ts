import { expect, test } from 'vitest'
import type { Term } from '../../glossary/term.ts'
import { termFile } from '../../glossary/term-schema.ts'
import { checkTerms } from './index.ts'

const term = (id: string, more: Record<string, unknown> = {}): [string, Term] => [
  id,
  {
    id,
    file: `content/terms/${id}.yaml`,
    spec: termFile.parse({ term: id, definition: 'A word.', ...more }),
    placeOf: (path) => ({ file: `content/terms/${id}.yaml`, field: path.join('.') }),
    texts: [],
  },
]
const sources = new Map([['survey', {} as never]])
const check = (...terms: [string, Term][]) =>
  checkTerms(new Map(terms), new Set(terms.map(([id]) => id)), { sources }).map(({ code, place, hint }) => [code, place.field, hint])

test('terms that name one another and a source are sound', () =>
  expect(check(term('reo', { see: ['oxide'], source: 'survey' }), term('oxide', { see: ['reo'] }))).toEqual([]))
test('a term that is not there is told with the nearest one', () =>
  expect(check(term('reo', { see: ['oxides'] }), term('oxide'))).toEqual([['term/see', 'see.0', expect.stringContaining('oxide')]]))
test('a term does not name itself', () => expect(check(term('reo', { see: ['reo'] }))).toEqual([['term/see', 'see.0', 'take it out']]))
test('a source that is not there is told', () =>
  expect(check(term('reo', { source: 'surveys' }))).toEqual([['term/source', 'source', expect.stringContaining('survey')]]))
