import { ROOT } from '../src/build/folders.ts'
import { loadContent } from '../src/build/load-site.ts'
import { readCorpus, scoreDetector, slipInWords, speedOfDetector } from '../tests/detector/corpus.ts'
import { layOut, readMistakes, tryMistake } from '../tests/mistakes/mistakes.ts'
import { percent } from './bench-dice.ts'
import { benchCells, benchSlips } from './bench-words.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run bench:numbers [-- --seed N] [--each N] [--cells N] [--missed] [--root DIR] [--today DATE]

Measures whether a wrong number can be published: slips of the pen in the articles, changed cells under them, quantities that the
detector of quantities passes over, and what editors are told of their mistakes. Nothing on disk is changed.

  --seed N      the seed of the draws (1); the same seed gives the same slips and cells
  --each N      slips of each kind (60)
  --cells N     cells changed (400)
  --missed      names everything that slips through
  --root DIR    folder that holds content/ (this project)
  --today DATE  the clock: later articles are not published (today)
`)

const { values } = readOptions({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '60' },
    cells: { type: 'string', default: '400' },
    missed: { type: 'boolean', default: false },
    root: { type: 'string', default: ROOT },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})
const { root, missed, today } = values

function benchDetector(): void {
  const corpus = readCorpus()
  const { sentences, without, words, labelled, found, alarms, kinds, slips } = scoreDetector(corpus)
  tell(`\n3. The detector on ${sentences} labelled sentences, ${without} without a quantity, ${words} words.\n`)
  tell(`${'kind'.padEnd(18)}${'there'.padStart(6)}${'found'.padStart(7)}${'share'.padStart(9)}`)
  for (const [kind, { labelled: there, found: met }] of kinds)
    tell(`${kind.padEnd(18)}${String(there).padStart(6)}${String(met).padStart(7)}${percent(met, there).padStart(9)}`)
  tell(`\n${found} of ${labelled} found, ${percent(found, labelled)} (bar 99 %); ${((1000 * alarms) / words).toFixed(2)} false alarms in`)
  tell(`a thousand words (bar 1); ${speedOfDetector(corpus).toFixed(1)} MB a second.`)
  for (const slip of missed ? slips : []) tell(`    ${slipInWords(slip)}`)
}

async function benchMistakes(): Promise<void> {
  const site = layOut()
  try {
    const mistakes = readMistakes()
    const faults: string[] = []
    for (const mistake of mistakes) {
      const { fault } = await tryMistake(site.root, mistake)
      if (fault !== undefined) faults.push(`${mistake.about}: ${fault}`)
    }
    const answered = mistakes.length - faults.length
    tell(`\n4. ${mistakes.length} mistakes of editors, ${answered} answered with line, column and a cure that works (bar: all).`)
    for (const fault of faults) tell(`    ${fault}`)
  } finally {
    site.remove()
  }
}

await run(async () => {
  const start = performance.now()
  const content = await loadContent(root, { drafts: false, today })
  const seed = Number(values.seed)
  tell(`Seed ${seed}, by the day ${today}.\n`)
  benchSlips(content, { root, seed, most: Number(values.each), missed })
  if (Number(values.cells) > 0) benchCells(content, { root, seed, most: Number(values.cells), missed })
  benchDetector()
  await benchMistakes()
  tell(`\n${((performance.now() - start) / 1000).toFixed(0)} s.`)
})
