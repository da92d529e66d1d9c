import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { copySite, renewLock, type CopiedSite } from '../../tests/build/copied-site.ts'
import { uncommittedImpact } from './uncommitted.ts'

const TODAY = '2024-03-05'
const sites: CopiedSite[] = []
afterEach(() => sites.splice(0).forEach((site) => site.remove()))

function committed(): CopiedSite {
  const site = copySite()
  sites.push(site)
  const git = (...args: string[]): void => void execFileSync('git', args, { cwd: site.root, stdio: 'ignore' })
  git('init', '--quiet')
  git('add', '.')
  git('-c', 'user.name=Desk', '-c', 'user.email=desk@site.example', 'commit', '--quiet', '-m', 'As published')
  return site
}

test('content that no one keeps versions of cannot be compared', async () => {
  const site = copySite()
  sites.push(site)
  expect(await uncommittedImpact(site.root, TODAY)).toEqual({ kind: 'no-git' })
})
test('data as they were committed do nothing', async () =>
  expect(await uncommittedImpact(committed().root, TODAY)).toEqual({ kind: 'none' }))
test('a cell that was changed tells the sentence that becomes untrue', async () => {
  const site = committed()
  site.edit('content/datasets/harvest/2024.json', '["all", 2023, 2000,', '["all", 2023, 2400,')
  renewLock(site.root)
  const found = await uncommittedImpact(site.root, TODAY)
  expect(found).toMatchObject({ kind: 'some', drafts: [], files: ['content/datasets.lock', 'content/datasets/harvest/2024.json'] })
  expect(JSON.stringify(found)).toContain('2,400')
})
test('a draft is weighed as if it were accepted', async () => {
  const site = committed()
  const draft = site
    .read('content/datasets/harvest/2024.json')
    .replace('"version": "2024"', '"version": "2025"')
    .replace('["all", 2023, 2000,', '["all", 2023, 2600,')
  writeFileSync(join(site.root, 'content/datasets/harvest/2025.json'), draft)
  const found = await uncommittedImpact(site.root, TODAY)
  expect(found).toMatchObject({ kind: 'some', drafts: ['harvest@2025'] })
  expect(JSON.stringify(found)).toContain('2,600')
})
