import { expect, test } from 'vitest'
import { exampleSite } from './example-site.ts'
import { unknownPerson } from './unknown-person.ts'

test.each([[['Assay desk']], [['ada-lovelace', 'Assay desk']]])('%j is known', (authors) =>
  expect(unknownPerson(exampleSite('', { authors }))).toEqual([]),
)
test('an unknown author is told the nearest one', () => {
  expect(unknownPerson(exampleSite('', { authors: ['Assay desk', 'ada-lovelock'] }))[0]).toMatchObject({
    got: 'ada-lovelock',
    hint: 'did you mean "ada-lovelace"?; a person is a file in content/people: npm run new -- person ada-lovelock',
    place: { field: 'authors.1' },
  })
})
