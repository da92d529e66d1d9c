import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FORM_NAMES, FORMS } from './forms.ts'
import { claimLexiconOf } from './lexicon.ts'
import { readClaim } from './read-claim.ts'

const guide = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8')

test.each(FORM_NAMES)('the example of %s can be read, and the editors’ guide lists it', (name) => {
  expect(readClaim(FORMS[name].example, 'mine').form).toBe(name)
  expect(guide).toContain(`${name}(`)
})

test('every group that the lexicon speaks of has words', () => {
  const { words, opposites, says, unbound, moves } = claimLexiconOf('en')
  const named = [...opposites.flat(), ...Object.values(says).flat(2), ...unbound, ...moves]
  expect(named.filter((group) => !words[group]?.length)).toEqual([])
})

test('every kind of claim has its words', () => {
  const kinds = [...FORM_NAMES, 'compare-more', 'compare-less', 'compare-same']
  expect(Object.keys(claimLexiconOf('en').says).toSorted()).toEqual(kinds.toSorted())
})

test.each([
  ['rising', 'jumps', 'soaring', 'picks up', 'grown'],
  ['falling', 'collapses', 'slumping', 'going down', 'shrunk'],
  ['more', 'outproduces', 'dwarfed', 'beats', 'exceeding'],
])('the words of "%s" hold their verbs in all forms', (group, ...forms) =>
  expect(claimLexiconOf('en').words[group]).toEqual(expect.arrayContaining(forms)),
)

test('no form of a verb is listed twice', () => {
  for (const [group, some] of Object.entries(claimLexiconOf('en').words))
    expect(
      some.filter((word, place) => some.indexOf(word) !== place),
      group,
    ).toEqual([])
})

test('a language without words is refused', () => expect(() => claimLexiconOf('xx')).toThrow('unknown lexicon: xx'))
