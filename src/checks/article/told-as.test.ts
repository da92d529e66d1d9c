import { expect, test } from 'vitest'
import { context } from './context.ts'
import { exampleSite } from './example-site.ts'
import { tradeSite } from './trade-site.ts'

const got = (body: string) => context(exampleSite(body)).map((one) => one.got)

test.each([
  ['China mined :n[315,500 tonnes]{#both} in 2024.', 'China'],
  ['In 2024, :n[315,500 tonnes]{#both} came out of American ground.', 'American'],
  ['The output of the United States was :n[315,500 tonnes]{#both}.', 'United States'],
  ['China mined :n[224,500 tonnes]{#gap} in 2024.', 'mined'],
  ['China’s output was about :n[224,500 tonnes]{#gap} in 2024.', 'output was'],
  ['China stood at :n[224,500 tonnes]{#gap}.', 'stood at'],
  ['In 2024 :n[six]{#miners} mines were at work.', 'mines'],
  ['There were :n[6]{#miners} rare-earth companies in 2024.', 'companies'],
  ['The list has :n[six]{#miners} elements.', 'elements'],
])('a number is not told as what it is not: %s', (body, expected) => expect(got(body)).toEqual([expected]))

test.each([
  'China and the United States mined :n[315,500 tonnes]{#both} in 2024.',
  'Together with its rival, China mined :n[315,500 tonnes]{#both}.',
  'With the largest of its neighbours, China mined :n[315,500 tonnes]{#both}.',
  'China counts the mines of both countries, :n[315,500 tonnes]{#both} in 2024.',
  'In 2024 it was :n[315,500 tonnes]{#both}.',
  'China mined :n[224,500 tonnes]{#gap} more in 2024.',
  'China and the United States mined amounts that are :n[224,500 tonnes]{#gap} apart.',
  'The lead of China was :n[224,500 tonnes]{#gap}.',
  'The gap to the United States came to :n[224,500 tonnes]{#gap} in 2024.',
  'What China has before the United States is :n[224,500 tonnes]{#gap}.',
  'Outside China mines yielded :n[110,000 tonnes]{#outside}.',
  'The output of all others was :n[110,000 tonnes]{#outside}.',
  'In 2024 :n[six]{#miners} countries had mines.',
  'There were :n[6]{#miners} producers in 2024.',
  'The list has :n[six]{#miners} names, with mines of every size.',
  'Of them, :n[six]{#miners} had companies of their own in 2024.',
])('and what it is may be told in many words: %s', (body) => expect(got(body)).toEqual([]))

test('what is told otherwise may be listed also', () =>
  expect(got('In 2024 :n[six]{#miners also="mines"} mines were at work.')).toEqual([]))

const traded = (body: string) => context(tradeSite(body)).map((one) => one.got)

test.each([
  'China’s mining quota grew :n[18 percent a year]{#growth} between 2020 and 2024.',
  'China’s mining quota grew :n[18 percent annually]{#growth} from 2020 to 2024.',
  'On average, China’s mining quota grew :n[18 percent]{#growth} from 2020 to 2024.',
  'From 2020 to 2024 the yearly growth of China’s mining quota was :n[18 percent]{#growth}.',
  'Each year from 2020 to 2024 China added :n[18 percent]{#growth}.',
])('growth a year is told as such: %s', (text) => expect(traded(text)).toEqual([]))

test.each([
  'China’s mining quota grew :n[18 percent]{#growth} between 2020 and 2024.',
  'China’s mining quota was raised by :n[18 percent]{#growth} in all from 2020 to 2024.',
  'China’s mining quota in 2024 was :n[18 percent]{#growth} above that of 2020.',
  'China’s mining quota rose by :n[18 percent]{#growth} in 2024.',
])('and is not told as growth in all: %s', (text) => expect(traded(text)).toContain('18 percent'))
