import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unboundDirection } from './unbound-direction.ts'

const run = (body: string) => unboundDirection(exampleSite(body))
const codes = (body: string): string[] => run(body).map(({ code, got }) => `${code.replace('article/direction-', '')} ${got ?? ''}`)

test.each([
  ['a number without a sign', 'Output fell to :n[270,000 tonnes]{#china}.', ['unbound fell']],
  [
    'the same thing in two years, the other way',
    'It fell to :n[270,000 tonnes]{#china} in 2024, from :n[255,000]{#china-2023} in 2023.',
    ['unbound fell'],
  ],
  [
    'a change in its clause, the other way',
    'Output fell to :n[45,300 tonnes]{#usa} in 2024, :n[300 tonnes]{#usa-change} more than before.',
    ['unbound fell'],
  ],
  ['the end of a ranking', 'China mined the most, :n[270,000 tonnes]{#china}.', ['unbound the most']],
  ['a comparison', 'Its :n[270,000 tonnes]{#china} are higher.', ['unbound higher']],
  ['a size that is no sign', 'The rows lost :n[32,500 tonnes]{#moved}.', ['unbound lost']],
  ['a second word beside a sign', 'It fell by :n[300 tonnes]{#usa-change}, and Brazil gained.', ['unbound gained']],
  ['two words, one number', 'Brazil lost what others gained, :n[300 tonnes]{#usa-change} more.', ['unbound lost', 'unbound gained']],
  ['a word beside a claim', ':c[China mined most]{#most}, and its :n[270,000 tonnes]{#china} grew.', ['unbound grew']],
  ['a fall to what no verb gives its sign', 'Output outside China fell to :n[110,000 tonnes]{#outside}.', ['unbound fell']],
  [
    'a fall from the lower to the higher number',
    'It fell from :n[255,000]{#china-2023} to :n[270,000 tonnes]{#china}.',
    ['disagrees fell'],
  ],
  ['a fall to more than a year before', 'It was :n[255,000]{#china-2023}. It fell to :n[270,000]{#china}.', ['disagrees fell']],
  ['a level that is up', 'At :n[270,000 tonnes]{#china} it was up.', ['unbound was up']],
  ['a level as a rise', 'It was up :n[270,000 tonnes]{#china}.', ['unbound was up']],
  ['up from what is not bound', 'It stood at :n[270,000 tonnes]{#china}, up from a year before.', ['unbound up from']],
  ['a fall as a noun', 'A fall left :n[270,000 tonnes]{#china}.', ['unbound fall']],
  ['what stands still', 'Output stagnated at :n[270,000 tonnes]{#china}.', ['unbound stagnated']],
  ['what is flat', 'Output was flat, at :n[270,000 tonnes]{#china}.', ['unbound was flat']],
  ['a turn of a curve', 'It bottomed out at :n[270,000 tonnes]{#china}.', ['unbound bottomed out']],
  ['an end of all time', 'At :n[270,000 tonnes]{#china} it reached an all-time low.', ['unbound all-time low']],
  ['a record', 'It hit a record, :n[270,000 tonnes]{#china}.', ['unbound hit a record']],
  ['a rank by a verb', 'China led the world with :n[270,000 tonnes]{#china}.', ['unbound led the world']],
  ['an adverb of rank', 'China, with :n[270,000 tonnes]{#china}, mined most.', ['unbound mined most']],
  ['no other as much', 'It made :n[270,000 tonnes]{#china}, and nobody as much.', ['unbound as much']],
  ['more than what is not bound', 'With :n[270,000 tonnes]{#china} it mined more than Brazil.', ['unbound more than']],
  ['a rise told by an adverb', 'It was :n[270,000 tonnes]{#china}, up sharply from the year before.', ['unbound up sharply']],
  ['a small rise', 'It was :n[270,000 tonnes]{#china}, up a little.', ['unbound up a little']],
  ['a further fall', 'It was :n[270,000 tonnes]{#china}, down again.', ['unbound down again']],
  ['what is unchanged', 'It was :n[270,000 tonnes]{#china}, unchanged.', ['unbound unchanged']],
  ['a record alone', 'It was :n[270,000 tonnes]{#china}, a record.', ['unbound a record']],
  ['the same as before', 'It was :n[270,000 tonnes]{#china}, the same as in the year before.', ['unbound the same as in']],
  ['what remained', 'It remained :n[270,000 tonnes]{#china}.', ['unbound remained']],
  ['what remained at', 'It remained at :n[270,000 tonnes]{#china}.', ['unbound remained at']],
  ['what is still so', 'It was still :n[270,000 tonnes]{#china}.', ['unbound was still']],
  ['what remained, of another value', 'It was :n[255,000]{#china-2023} and remained :n[270,000 tonnes]{#china}.', ['unbound remained']],
  [
    'down sharply from a lower number',
    'It was :n[270,000 tonnes]{#china}, down sharply from :n[255,000]{#china-2023}.',
    ['disagrees down sharply'],
  ],
  [
    'less than a lower number',
    'With :n[270,000 tonnes]{#china} it mined less than others, with :n[45,500]{#usa}.',
    ['disagrees less than'],
  ],
  ['as much as a lower number', 'With :n[270,000 tonnes]{#china} it mined as much as one with :n[45,500]{#usa}.', ['disagrees as much as']],
  ['trailing a lower number', 'Its :n[270,000 tonnes]{#china} trailed another’s :n[45,500]{#usa}.', ['disagrees trailed']],
  ['down from a lower number', 'It was :n[270,000 tonnes]{#china}, down from :n[255,000]{#china-2023}.', ['disagrees down from']],
  [
    'less of the higher number, before both',
    'It mined less in 2024 (:n[270,000 tonnes]{#china}) than in 2023 (:n[255,000 tonnes]{#china-2023}).',
    ['disagrees less'],
  ],
  ['more of the lower number, before both', 'It mined more (:n[45,500]{#usa}) than China (:n[270,000]{#china}).', ['disagrees more']],
  ['higher of the lower number', 'It was higher in one, :n[45,500]{#usa}, than in the other, :n[270,000]{#china}.', ['disagrees higher']],
])('%s is refused: %s', (_, body, expected) => expect(codes(body)).toEqual(expected))

test.each([
  'It mined more in 2024 (:n[270,000 tonnes]{#china}) than in 2023 (:n[255,000 tonnes]{#china-2023}).',
  'It mined less (:n[45,500]{#usa}) than China (:n[270,000]{#china}).',
  'It was lower in one, :n[45,500]{#usa}, than in the other, :n[270,000]{#china}.',
  'It did not mine less (:n[45,500]{#usa}) than once (:n[270,000]{#china}).',
  'With less noise it mined :n[270,000 tonnes]{#china}, after :n[255,000]{#china-2023}.',
  'It was no less than :n[270,000 tonnes]{#china}, and :n[255,000]{#china-2023} before.',
])('a comparison before both of its numbers stands: %s', (body) => expect(codes(body)).toEqual([]))

test.each([
  ['a sign', 'Output changed: it rose by :n[300 tonnes]{#usa-change}.'],
  ['a word after the number', 'It was :n[300 tonnes]{#usa-change} higher.'],
  ['the same thing in two years', 'It rose to :n[270,000 tonnes]{#china} in 2024, from :n[255,000]{#china-2023} in 2023.'],
  ['a change in its clause', 'Output rose to :n[45,300 tonnes]{#usa} in 2024, :n[300 tonnes]{#usa-change} more than before.'],
  ['from and to', 'It rose from :n[255,000]{#china-2023} to :n[270,000 tonnes]{#china}.'],
  ['from and to with a name between', 'It rose from China’s :n[255,000]{#china-2023} in 2023 to :n[270,000 tonnes]{#china} in 2024.'],
  ['to, after the year before', 'In 2023 it was :n[255,000]{#china-2023}. Then it rose to :n[270,000]{#china}.'],
  ['a rank', 'It is the :n[second]{#rank}-largest.'],
  ['a claim', ':c[US output of :n[45,500 tonnes]{#usa} rose every year]{#grew}.'],
  ['an excuse', ':c[The largest]{excuse="how the table is made"} is :n[270,000 tonnes]{#china}.'],
  ['a sentence without a number', 'Output fell. It was :n[270,000 tonnes]{#china}.'],
  ['a quotation', '“Output fell,” it says, to :n[270,000 tonnes]{#china}.'],
  ['other senses', 'The rows add up to :n[270,000 tonnes]{#china}, a lower bound, at least in the fall of that year.'],
  ['more than a lower number', 'With :n[270,000 tonnes]{#china} it mined more than others, with :n[45,500]{#usa}.'],
  ['a number that exceeds a lower one', 'Its :n[270,000 tonnes]{#china} exceeded another’s :n[45,500]{#usa}.'],
  ['up sharply from a lower number', 'It was :n[270,000 tonnes]{#china} in 2024, up sharply from :n[255,000]{#china-2023} in 2023.'],
  ['up again on a lower number', 'It was :n[270,000 tonnes]{#china} in 2024, up again on the :n[255,000]{#china-2023} of 2023.'],
  ['what remained', 'It was :n[270,000]{#china-first} by one edition, and in the next it remained :n[270,000 tonnes]{#china}.'],
  ['what is flat', 'It was flat at :n[270,000 tonnes]{#china}, the same as in the edition before (:n[270,000]{#china-first}).'],
  ['what came through', 'Of all :n[270,000 tonnes]{#china} few came through unchanged.'],
  ['what is so all the same', 'That is still :n[270,000 tonnes]{#china}.'],
  ['a record that is kept', 'A record of it has :n[270,000 tonnes]{#china}, and another is kept: a record that holds all.'],
  ['still in other senses', 'Still, China mined :n[270,000 tonnes]{#china}, and still mines.'],
  ['what remains to be told', 'What remains is :n[270,000 tonnes]{#china}, and it remains at the ministry.'],
  ['up in other senses', 'It opened up slightly other views of :n[270,000 tonnes]{#china}.'],
  ['rules that stay', 'By unchanged rules it was :n[270,000 tonnes]{#china}.'],
  ['a place of records', 'The ministry keeps a record, with :n[270,000 tonnes]{#china}.'],
  ['the same in other senses', 'The same table has :n[270,000 tonnes]{#china}, as we said before.'],
  ['up from a lower number', 'It was :n[270,000 tonnes]{#china} in 2024, up from :n[255,000]{#china-2023} in 2023.'],
  ['a sign and up', 'It was up :n[300 tonnes]{#usa-change}, and up :n[300 tonnes]{#usa-change} from a year before.'],
  ['a rise as a noun', 'There was a rise of :n[300 tonnes]{#usa-change}.'],
  ['any form of a verb', 'Output climbs by :n[300 tonnes]{#usa-change}, rising by :n[300 tonnes]{#usa-change}.'],
  ['more than before, by a sign', 'That was :n[300 tonnes]{#usa-change} more than in 2023.'],
  ['as much with its factor', 'It has :n[69 percent]{#china-share} as much as others and up to :n[270,000 tonnes]{#china}.'],
  ['other senses of up', 'They make up :n[69 percent]{#china-share}, sum up to :n[270,000 tonnes]{#china} and add up.'],
  ['other senses of fall', 'The :n[270,000 tonnes]{#china} fall into groups, which gave rise to questions in the fall.'],
  ['a table of records', 'The record holds :n[270,000 tonnes]{#china}, on the flat side of the sheet.'],
  ['hedges', 'More than :n[270,000 tonnes]{#china} and up to :n[45,500]{#usa}, no longer less.'],
])('%s is tested: %s', (_, body) => expect(run(body)).toEqual([]))

test('beside a number that cannot be computed nothing is said of direction', () =>
  expect(run('Output of :n[270,000 tonnes]{#china} rose by :n[5 percent]{#broken}.')).toEqual([]))

test('the word is named with its place, and the contrary offered where the numbers say it', () => {
  const [found] = run('China’s output fell from :n[255,000]{#china-2023} to :n[270,000 tonnes]{#china}.')
  const span = { line: 10, column: 16, endLine: 10, endColumn: 20 }
  expect(found?.place).toMatchObject({ file: 'content/articles/example/index.md', ...span })
  expect(found?.expected).toBe('from 255000 (china-2023) to 270000 (china)')
  expect(found?.fixes).toMatchObject([{ title: 'Write "rose"', ...span, text: 'rose', safe: false }])
})
