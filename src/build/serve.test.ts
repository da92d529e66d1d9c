import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveFolder } from './serve.ts'

test('an unknown address is answered with the 404 page and its status', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'assay-serve-'))
  writeFileSync(join(folder, 'index.html'), 'front')
  writeFileSync(join(folder, '404.html'), 'nothing here')
  const { address, stop } = await serveFolder(folder, 0)
  const ask = async (path: string): Promise<[number, string]> => {
    const answer = await fetch(address + path)
    return [answer.status, await answer.text()]
  }
  expect([await ask(''), await ask('no/such/page')]).toEqual([
    [200, 'front'],
    [404, 'nothing here'],
  ])
  await stop()
  rmSync(folder, { recursive: true })
})
