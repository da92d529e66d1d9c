import { expect, test } from 'vitest'
import { ROOT } from '../src/build/folders.ts'
import { loadContent } from '../src/build/load-site.ts'
import { opposedWords } from '../src/checks/article/opposed.ts'

/*
 * The lead chart's three shares stand in one table, whose title names all three stages: a share of one is not said of another.
 */
const content = await loadContent(ROOT, { drafts: true })
const wordsFor = (text: string, id: string): string[] => {
  const fact = content.facts.shared.facts.get(id)!
  const rested = { cells: fact.cells, words: `${fact.label} | ${fact.expression}`, unit: fact.unit }
  return opposedWords(text, [rested], content.catalogue, { isClaim: false }).map(({ word }) => word)
}

test.each([
  ['China refined ########## of the magnet rare earths in 2024', 'china/magnets-2024', ['refined', 'magnet rare earths']],
  ['China refined ########## of the magnet rare earths in 2024', 'china/mining-2024', ['refined']],
  ['China mined ########## of the magnet rare earths in 2024', 'china/refining-2024', ['mined']],
  ['China made ########## of the world’s magnets in 2024', 'china/refining-2024', ['magnets']],
  ['China made ########## of the world’s magnets in 2024', 'china/mining-2024', ['magnets']],
  ['China made ########## of the world’s magnets in 2024', 'china/magnets-2024', []],
  ['China mined ########## of the magnet rare earths in 2024', 'china/mining-2024', []],
  ['China refined ########## of the magnet rare earths in 2024', 'china/refining-2024', []],
  ['Of the rare earths for magnets China mined ########## in 2024', 'china/mining-2024', []],
])('%s, of %s', (text, fact, expected) => expect(wordsFor(text, fact)).toEqual(expected))
