import { expect, test } from 'vitest'
import { faultOfReason } from './reason.ts'
import { readClaimAttributes } from './claim-attributes.ts'
import { readNumberAttributes } from './number-attributes.ts'

test.each([
  ['', 'x', 'xx xx', '…', '-', '1', 'why', 'quoted', 'definition', 'excuse'],
  ['todo', 'TODO: find it', 'To-do', 'tbd', 'a definition, TBC', 'fixme', 'FIXME later', 'xxx', 'TK', 'tktk the definition', 'n/a', 'N/A'],
  ['later', 'fix later', 'will be checked later', 'to be verified', 'see above', 'not applicable', 'none', 'No reason', 'just because'],
  [
    'no source',
    'No source.',
    'I have no source',
    'we have no good source for this',
    'source missing',
    'the source is lost',
    'without a source',
  ],
  ['no source for what the minister said', 'I couldn’t find the source of this', 'can’t remember where I read it', 'lacks a citation'],
  [
    'not in the data',
    'not in our tables',
    'no data',
    'unsure',
    'not sure',
    'I don’t know',
    'I think so',
    'trust me',
    'a guess',
    'from memory',
  ],
  ['what a friend told us', 'a colleague said so', 'from an old friend', 'it was in the paper', 'in all the papers', 'on the radio'],
  ['known to everybody here', 'everybody knows it', 'widely known', 'common knowledge', 'as is well known', 'we read it somewhere'],
  [
    'heard at a conference',
    'a rumour in the trade',
    'according to Reuters',
    'from a press report',
    'the minister said so',
    'experts say so',
  ],
  ['it has been reported', 'found on the internet', 'an analyst’s estimate, he told us', 'the company announced it'],
  ['why it needs no fact', 'it needs none', 'needs no fact', 'asdf asdf', 'lorem ipsum', 'foo bar', 'bcd fgh'],
])('%j and the like are no reasons', (...reasons) => expect(reasons.filter((reason) => faultOfReason(reason) === undefined)).toEqual([]))

test.each([
  ['a definition', 'a rule', 'a rule of this desk', 'how it is drawn', 'how the scale is drawn', 'the whole', 'where the count begins'],
  [
    'a manner of speaking',
    'no row can say it',
    'a round mark',
    'a count',
    'a life',
    'an adage',
    'the title of a book',
    'HS code of magnets',
  ],
  ['number of the press release', 'the name of a newspaper column', 'a definition that the press uses too', 'the title of a radio play'],
  ['according to the definition', 'a saying among miners', 'how many readers a table has room for', 'a rule told in the guide'],
  ['how reports are counted here', 'a well-known title', 'an age that a film is named after', 'the day on which the paper appears'],
  [
    'how newspapers round',
    'the number of a news agency’s form',
    'what we ask of a source',
    'where our scale begins',
    'how we read a chart',
  ],
  ['no source needed: a definition', 'needs no source, being arithmetic', 'it has nothing to do with the data: a title'],
  [
    'how the table is made; the others are not in it',
    'not data but a name',
    'number of the announcement',
    'an example made up by the desk',
  ],
  ['how exactly a chart can be read', 'the mark that the count is taken at', 'without a source of power a mine stands still'],
])('%j and the like are reasons', (...reasons) => expect(reasons.flatMap((reason) => faultOfReason(reason) ?? [])).toEqual([]))

test('marks of numbers and of claims refuse them alike, and say what a reason is', () => {
  const told = { code: 'words/excuse', message: 'an excuse gives its reason: this one is still to be written', got: 'todo' }
  expect(readNumberAttributes({ excuse: 'todo' }).fault).toMatchObject({ ...told, hint: expect.stringContaining('a definition') })
  expect(readClaimAttributes({ excuse: 'todo' }).fault).toMatchObject({ ...told, hint: expect.stringContaining('a definition') })
  expect(readNumberAttributes({ excuse: ' a definition ' })).toEqual({ also: [], excuse: 'a definition' })
  expect(readClaimAttributes({ excuse: ' a definition ' })).toEqual({ claims: [], also: [], excuse: 'a definition' })
})
