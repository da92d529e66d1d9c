import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mendPublication, placesOf } from '../../src/build/publish.ts'
import { buildOf, copySite, manifestOf, startCommand } from './copied-site.ts'

/*
 * A build is killed over a good site, at moments all along its run and at each step of the swap that ends it. What the next
 * command finds after its first act must be the old site or the new one, whole: every file, every byte.
 */
const site = copySite()
const places = placesOf(site.root)
const kept = { old: join(site.root, 'kept-old'), new: join(site.root, 'kept-new') }
let whole: { old: Record<string, string>; new: Record<string, string> }
let length = 0

/** Builds the copy to its end and keeps what came out. */
async function keep(folder: string): Promise<Record<string, string>> {
  const start = Date.now()
  const { code, text } = await startCommand(buildOf(site.root)).ended
  if (code !== 0) throw new Error(`the fixture is not built:\n${text}`)
  length = Date.now() - start
  cpSync(places.site, folder, { recursive: true })
  return manifestOf(folder)
}

beforeAll(async () => {
  const old = await keep(kept.old)
  site.edit('content/articles/good-years/index.md', 'Good years', 'Better years')
  whole = { old, new: await keep(kept.new) }
}, 60_000)
afterAll(() => site.remove())

/** Puts the old site back as the one that stands, with nothing left over. */
function setBack(): void {
  for (const folder of Object.values(places)) rmSync(folder, { recursive: true, force: true })
  cpSync(kept.old, places.site, { recursive: true })
}

/** Which of the two whole sites stands, after what every command does first; else the files that are neither's. */
function siteThatStands(): string | string[] {
  mendPublication(places)
  const left = [places.next, places.last].filter((folder) => existsSync(folder))
  if (left.length > 0) return left
  if (!existsSync(places.site)) return ['no site stands']
  const stands = manifestOf(places.site)
  for (const name of ['old', 'new'] as const) {
    if (JSON.stringify(stands) === JSON.stringify(whole[name])) return name
  }
  const files = new Set([...Object.keys(stands), ...Object.keys(whole.old)])
  return [...files].filter((file) => stands[file] !== whole.old[file])
}

/** Kills a build as soon as something is true of the folder, or when it has ended without. Looks without pause: the swap is short. */
async function killWhen(seen: () => boolean): Promise<void> {
  const { child, ended } = startCommand(buildOf(site.root))
  const stop = Date.now() + length * 2
  await wait(length * 0.4)
  while (!seen() && Date.now() < stop);
  child.kill('SIGKILL')
  await ended
}

const isThere = (path: string): boolean => existsSync(path)

test('the two sites that are told apart differ', () => expect(whole.old).not.toEqual(whole.new))

test.each([0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 0.97])('killed after %f of its run', async (share) => {
  setBack()
  const { child, ended } = startCommand(buildOf(site.root))
  await wait(length * share)
  child.kill('SIGKILL')
  await ended
  expect(['old', 'new']).toContainEqual(siteThatStands())
})

test.each([
  ['the new site’s folder is there', () => isThere(places.next)],
  ['its first page is written', () => isThere(join(places.next, 'index.html'))],
  ['the old site has been put aside', () => isThere(places.last)],
  ['neither old nor new stands', () => !isThere(places.site)],
])(
  'killed as soon as %s',
  async (_, seen) => {
    setBack()
    await killWhen(seen)
    expect(['old', 'new']).toContainEqual(siteThatStands())
  },
  60_000,
)

/*
 * Between two moves of a name there is too little time to aim at, so each state that lies between them is laid out too.
 */
test('cut off before the swap, the old site stands', () => {
  setBack()
  cpSync(kept.new, places.next, { recursive: true })
  expect(siteThatStands()).toBe('old')
})

test('cut off between the two moves, the old site comes back', () => {
  setBack()
  cpSync(kept.new, places.next, { recursive: true })
  renameSync(places.site, places.last)
  expect(siteThatStands()).toBe('old')
})

test('cut off after the swap, the new site stands', () => {
  setBack()
  renameSync(places.site, places.last)
  cpSync(kept.new, places.site, { recursive: true })
  expect(siteThatStands()).toBe('new')
})

test('cut off while the old site is deleted, the new site stands', () => {
  setBack()
  mkdirSync(places.last)
  for (const name of readdirSync(places.site).slice(0, 2)) renameSync(join(places.site, name), join(places.last, name))
  rmSync(places.site, { recursive: true })
  cpSync(kept.new, places.site, { recursive: true })
  expect(siteThatStands()).toBe('new')
})
