import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { startBrowser } from './browser.ts'
import { pageHtml } from './chart-page.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-marks-'))

/** Every kind of mark that a drawing may hold, shown at half its size; the table has a row for each. */
const FIGURE = `<figure data-chart="marks" aria-label="Marks"><div data-widths="800"><svg class="plot" viewBox="0 0 800 400" width="400" height="200">
<g transform="translate(100,20)"><rect x="0" y="0" width="300" height="20" data-r="0" data-c="1"></rect><rect x="0" y="30" width="40" height="20" data-r="1" data-c="1"></rect></g>
<g transform="translate(100,100) scale(2)"><path d="M0,0H100V50H0Z" data-r="2" data-c="1"></path></g>
<path d="M150,130H170V150H150Z" data-r="3" data-c="1"></path>
<circle cx="700" cy="200" r="8" data-r="4" data-c="1"></circle>
<line x1="500" y1="300" x2="600" y2="340" stroke="black" data-r="5-6" data-c="1"></line>
<circle cx="300" cy="350" r="6" data-r="7" data-c="1 2"></circle>
</svg></div><table><thead><tr><th>Mark</th><th>Output <span class="unit">t</span></th><th>Share <span class="unit">%</span></th></tr></thead><tbody>
${['long bar', 'short bar', 'large area', 'small area', 'dot', 'from', 'to', 'both'].map((mark, k) => `<tr><th>${mark}</th><td>${k}</td><td>${k * 10}</td></tr>`).join('')}</tbody></table></figure>`

let browser: Browser
let served: Served

beforeAll(async () => {
  writeFileSync(join(folder, 'page.js'), (await bundleScripts()).reading)
  writeFileSync(
    join(folder, 'page.css'),
    `svg.plot{display:block}figure{margin:0}${readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8')}`,
  )
  writeFileSync(join(folder, 'index.html'), pageHtml([FIGURE]))
  served = await serveFolder(folder)
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

const open = (run: (page: Page) => Promise<void>): Promise<void> =>
  withQuietPage(browser, served.address, run, { viewport: { width: 600, height: 700 } })

/** What the tooltip says for a pointer at a place of the drawing, in its own units; nothing where there is no tooltip. */
async function read(page: Page, x: number, y: number): Promise<string[]> {
  const { x: left, y: top } = (await page.locator('svg.plot').boundingBox())!
  await page.mouse.move(left + x / 2, top + y / 2)
  return page.locator('.chart-tip p').allInnerTexts()
}

test.each([
  ['a bar at its far end', 395, 30, ['long bar', '0 t', 'Output']],
  ['a short bar in its row, beside its longer neighbour', 380, 62, ['short bar', '1 t', 'Output']],
  ['an area in a group that is moved and scaled', 290, 190, ['large area', '2 t', 'Output']],
  ['a small shape that lies on a large one', 160, 140, ['small area', '3 t', 'Output']],
  ['a dot from close by', 680, 190, ['dot', '4 t', 'Output']],
  ['the first end of a line', 505, 305, ['from', '5 t', 'Output']],
  ['the second end of a line', 598, 338, ['to', '6 t', 'Output']],
  ['both values of a dot that stands for two', 300, 350, ['both', '7 t', 'Output', '70%', 'Share']],
])('the pointer reads %s', (_what, x, y, words) => open(async (page) => expect(await read(page, x, y)).toEqual(words)))

test('the ring of a bar follows its outline', () =>
  open(async (page) => {
    await read(page, 200, 30)
    const [ring, bar] = [(await page.locator('.chart-ring').boundingBox())!, (await page.locator('rect[data-r="0"]').boundingBox())!]
    expect(Math.round(ring.width - bar.width)).toBe(2)
  }))

test('a mark of two values speaks both', () =>
  open(async (page) => {
    await page.locator('[data-widths]').focus()
    await page.keyboard.press('End')
    expect(await page.locator('[aria-live="polite"].spoken').innerText()).toBe('both: Output 7 t; Share 70%')
  }))

test('keys reach marks of every kind in the order of the table', () =>
  open(async (page) => {
    await page.locator('[data-widths]').focus()
    const heads: string[] = []
    for (let k = 0; k < 8; k++) {
      await page.keyboard.press('ArrowDown')
      heads.push(await page.locator('.chart-tip-head').innerText())
    }
    expect(heads).toEqual(['long bar', 'short bar', 'large area', 'small area', 'dot', 'from', 'to', 'both'])
  }))
