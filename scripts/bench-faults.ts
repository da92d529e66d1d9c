import { ROOT } from '../src/build/folders.ts'
import { loadCatalogue } from '../src/build/load-data.ts'
import { checkData } from '../src/checks/data/index.ts'
import { FAULT_KINDS } from '../src/checks/faults/index.ts'
import { tryFault, type Trial } from '../src/checks/faults/trials.ts'
import type { Catalogue } from '../src/data/catalogue.ts'
import { diceOf, percent } from './bench-dice.ts'
import { readOptions } from './options.ts'
import { helpWhenAsked, run, tell } from './terminal.ts'

helpWhenAsked(`
npm run bench:faults [-- --seed N] [--each N] [--kind NAME] [--missed] [--root DIR] [--today DATE]

Puts faults into copies of the datasets, one at a time, and prints which of them the checks of data catch. Each faulty version is
written and read anew, with its line in the lock renewed: the lock counts for nothing here. Nothing on disk is changed.

  --seed N      the seed of the draws (1); the same seed gives the same faults
  --each N      faults of each kind (24)
  --kind NAME   this kind alone
  --missed      names every fault that was not caught
  --root DIR    folder that holds content/ (this project)
  --today DATE  the clock of the checks (today)
`)

const { values } = readOptions({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '24' },
    kind: { type: 'string' },
    missed: { type: 'boolean', default: false },
    root: { type: 'string', default: ROOT },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})

function caughtMostBy(trials: readonly Trial[]): string {
  const counts = new Map<string, number>()
  for (const { caughtBy } of trials) for (const code of caughtBy) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([code, n]) => `${code.replace('data/', '')} ${n}`)
    .join(', ')
}

await run(() => {
  const start = performance.now()
  const { today } = values
  const { catalogue, issues } = loadCatalogue(values.root)
  const check = (some: Catalogue) => checkData(some, { today })
  const clean = [...issues, ...check(catalogue)]
  const waivers = [...catalogue.datasets.values()].flatMap((dataset) => dataset.record.waivers)
  const versions = [...catalogue.datasets.values()].flatMap((dataset) => dataset.versions)
  tell(`Seed ${values.seed}. ${catalogue.datasets.size} datasets in ${versions.length} versions, by the day ${today}.`)
  tell(`False alarms on the clean data: ${clean.length}. Standing waivers: ${waivers.length}.\n`)
  for (const item of clean) tell(`  ${item.level} ${item.code} ${item.place.file}: ${item.message}`)
  const kinds = FAULT_KINDS.filter((kind) => values.kind === undefined || kind.name === values.kind)
  const trials: Trial[] = []
  const world = { catalogue, check, clean: new Map<string, Set<string>>() }
  tell(`${'kind'.padEnd(30)}${'seeded'.padStart(7)}${'caught'.padStart(8)}${'share'.padStart(9)}  by`)
  for (const [place, kind] of kinds.entries()) {
    const dice = diceOf(Number(values.seed) * 1009 + FAULT_KINDS.indexOf(kind) * 31 + 7)
    const own: Trial[] = []
    while (own.length < Number(values.each)) {
      const trial = tryFault(world, kind, dice)
      if (!trial) break
      own.push(trial)
    }
    const caught = own.filter((trial) => trial.caughtBy.length > 0)
    tell(
      `${kind.name.padEnd(30)}${String(own.length).padStart(7)}${String(caught.length).padStart(8)}${percent(caught.length, own.length).padStart(9)}  ${kind.beyond === undefined ? '' : '(beyond) '}${caughtMostBy(own)}`,
    )
    if (values.missed)
      for (const trial of own.filter((item) => item.caughtBy.length === 0)) tell(`    ${trial.dataset}@${trial.version}  ${trial.what}`)
    trials.push(...own)
    if (process.stdout.isTTY) process.stdout.write(`${place + 1} of ${kinds.length} kinds\r`)
  }
  const held = trials.filter((trial) => trial.kind.beyond === undefined)
  const caught = held.filter((trial) => trial.caughtBy.length > 0)
  tell(
    `\n${held.length} faults of ${kinds.filter((kind) => kind.beyond === undefined).length} kinds: ${caught.length} caught, ${percent(caught.length, held.length)}.`,
  )
  for (const kind of kinds.filter((item) => item.beyond !== undefined))
    tell(`Beyond what can be promised, ${kind.name}: ${kind.beyond ?? ''}`)
  tell(`${((performance.now() - start) / 1000).toFixed(0)} s.`)
  return Promise.resolve()
})
