import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { suggestionsPage } from '../../src/build/suggestions-page.ts'
import { startBrowser } from './browser.ts'
import { drawExamples } from './chart-page.ts'

test('a page of suggestions that is opened from a disk has our fonts, so that no name leaves its picture', async () => {
  const { drawn } = (await drawExamples()).find(({ id }) => id === 'line-long-names')!
  const suggestion = { type: 'line', written: { type: 'line' }, drawn } as unknown as Parameters<typeof suggestionsPage>[2][number]
  const folder = mkdtempSync(join(tmpdir(), 'assay-suggestions-'))
  const file = join(folder, 'new.html')
  writeFileSync(file, suggestionsPage('new', 'table', [suggestion]))
  const browser = await startBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } })
    await page.goto(pathToFileURL(file).href)
    const fonts = await page.evaluate(async () => {
      const ready = await document.fonts.ready
      return [...ready].map(({ family, status }) => `${family.replaceAll('"', '')} ${status}`)
    })
    expect(fonts.filter((font) => / error$/.test(font))).toEqual([])
    expect(fonts).toContain('Assay Sans loaded')
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll('svg.plot')].flatMap((drawing) => {
        const { left, right } = drawing.getBoundingClientRect()
        return [...drawing.querySelectorAll('text')]
          .filter((text) => text.getBoundingClientRect().left < left - 1 || text.getBoundingClientRect().right > right + 1)
          .map(({ textContent }) => textContent)
      }),
    )
    expect(outside).toEqual([])
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true })
  }
})
