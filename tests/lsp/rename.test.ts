import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../browser/built-site.ts'
import { copySite, startCommand, type CopiedSite } from '../build/copied-site.ts'
import { EditorClient } from './client.ts'

const ARTICLE = 'content/articles/china-share/index.md'
const ELEMENTS = 'content/articles/seventeen-elements/index.md'

let site: CopiedSite
let client: EditorClient
let before: string[]
beforeAll(async () => {
  site = copySite(join(PROJECT, 'content'))
  before = await check()
  client = new EditorClient(site.root)
  await client.begin()
  await client.open(ARTICLE)
})
afterAll(async () => {
  expect(await client.end()).toBe(0)
  site.remove()
})

/** What the check tells of the site as it lies on disk. */
async function check(): Promise<string[]> {
  const { text } = await startCommand(['check', '--root', site.root, '--today', '2026-11-29']).ended
  expect(text).toContain('Checked ')
  return text.match(/^(?:error|warning) \S+/gm) ?? []
}

test('a chart is renamed wherever it stands, and the check tells nothing new', async () => {
  expect(await client.prepareRename(ARTICLE, '::chart{#china-three-stages')).toMatchObject({ placeholder: 'china-three-stages' })
  const edit = await client.rename(ARTICLE, '::chart{#china-three-stages', 'three-stages')
  await client.apply(edit!)
  expect(client.textOf(ARTICLE)).toMatch(/^lead: three-stages\n[^]*^::chart\{#three-stages width="wide"\}/m)
  // What is open is not saved yet: the check reads the disk.
  site.edit(ARTICLE, site.read(ARTICLE), client.textOf(ARTICLE))
  expect([
    existsSync(join(site.root, 'content/charts/three-stages.yaml')),
    existsSync(join(site.root, 'content/charts/china-three-stages.yaml')),
  ]).toEqual([true, false])
  expect(await client.until(ARTICLE, (found) => found.length === 0)).toEqual([])
  const linked = await client.rename(ELEMENTS, '(/charts/magnets-to-the-us', 'magnets-for-america')
  await client.apply(linked!)
  expect(site.read(ELEMENTS)).toContain('](/charts/magnets-for-america/)')
  expect(await check()).toEqual(before)
})

test('a fact is renamed where it is stated and wherever it is named', async () => {
  await client.apply((await client.rename(ARTICLE, '{#china/refining-2024', 'refined-2024'))!)
  site.edit(ARTICLE, site.read(ARTICLE), client.textOf(ARTICLE))
  expect(client.textOf(ARTICLE)).not.toContain('china/refining-2024')
  await client.apply((await client.rename(ARTICLE, '{#usa-mined', 'mined-in-america'))!)
  site.edit(ARTICLE, site.read(ARTICLE), client.textOf(ARTICLE))
  expect(await check()).toEqual(before)
})

test.each([
  ['mining-ranks', 'There is a chart “mining-ranks” already.'],
  ['Three Stages', '“Three Stages” cannot be a name here: use a-z, 0-9 and hyphens.'],
  ['gallery', '“gallery” is a page of our own below /charts/.'],
])('the name %j is refused', async (name, message) => {
  await expect(client.rename(ARTICLE, '::chart{#three-stages', name)).rejects.toThrow(message)
})

test('a fact is not given the name of another, and words are not renamed', async () => {
  await expect(client.rename(ARTICLE, '{#usa-refined', 'australia-mined')).rejects.toThrow(
    'There is a fact “australia-mined” in this file already.',
  )
  expect(await client.rename(ARTICLE, 'Mining brings up ore', 'x')).toBeNull()
  expect(await client.prepareRename(ARTICLE, 'Mining brings up ore')).toBeNull()
})
