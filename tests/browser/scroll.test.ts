import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { startBrowser } from './browser.ts'
import { PROJECT } from './built-site.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"
const CHARTS = ['one', 'two', 'three'] as const
const WIDE = { viewport: { width: 1280, height: 720 } }
const NARROW = { viewport: { width: 320, height: 640 } }

const figure = (id: string): string => `<figure class="fig" id="c-${id}" data-chart="${id}" aria-labelledby="t-${id}">
<figcaption class="fig-head"><p class="fig-title" id="t-${id}"><a class="num" href="#end" id="n-${id}">5 t</a> in ${id}</p></figcaption>
<div data-widths="300"><div class="v v300"><svg class="plot" viewBox="0 0 300 160"><text x="4" y="16">${id}</text><circle cx="150" cy="80" r="40" data-r="0" data-c="1"></circle></svg></div></div>
<details class="behind"><summary>Table of ${id}</summary><div class="scroll" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th>Year</th><th>Output <span class="unit">t</span></th></tr></thead>
<tbody>${Array.from({ length: 60 }, (_, k) => `<tr><th>${id} ${2000 + k}</th><td>${k}</td></tr>`).join('')}</tbody></table></div></details></figure>`

const step = (id: string): string =>
  `<div class="step prose"><h2 id="h-${id}">Step ${id}</h2><p>Words of <a href="#end" id="w-${id}">step ${id}</a>.</p></div>${figure(id)}`

const filler = (id: string): string => `<p id="${id}">${'Words before and after. '.repeat(600)}</p>`

/** An article as its page has it: words, a scroll section of three steps, words. */
const pageWith = (section: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Steps</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css"><script src="page.js" defer></script></head>
<body><main class="grid"><div class="art-body prose grid">${filler('start')}${section}${filler('end')}</div></main></body></html>`

const folder = mkdtempSync(join(tmpdir(), 'assay-scroll-'))
let browser: Browser
let served: Served
const asked: string[] = []

beforeAll(async () => {
  const { page, reading, scroll } = await bundleScripts()
  writeFileSync(join(folder, 'page.js'), page)
  writeFileSync(join(folder, 'reading.js'), reading)
  writeFileSync(join(folder, 'scroll.js'), scroll)
  const styles = join(PROJECT, 'src/styles/pages/article.css')
  const { outputFiles } = await build({ entryPoints: [styles], bundle: true, write: false, external: ['/fonts/*'] })
  writeFileSync(join(folder, 'page.css'), outputFiles[0]!.text.replace(/@font-face \{[^}]*\}/g, ''))
  writeFileSync(join(folder, 'index.html'), pageWith(`<div class="steps grid" data-scroll>${CHARTS.map(step).join('')}</div>`))
  writeFileSync(join(folder, 'plain.html'), pageWith(figure('one')))
  served = await serveFolder(folder, {
    headers: (path) => {
      asked.push(path)
      return { 'content-security-policy': POLICY }
    },
  })
  browser = await startBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

/** Opens the page, fails on anything it says to the console. */
const open = (run: (page: Page) => Promise<void>, options: BrowserContextOptions = WIDE, at = ''): Promise<void> =>
  withQuietPage(browser, served.address + at, run, options)

/** Scrolls until an element's top stands at a share of the screen's height, and waits for what follows from it. */
async function scrollTo(page: Page, selector: string, share: number): Promise<void> {
  await page.evaluate(([found, at]) => window.scrollBy(0, document.querySelector(found)!.getBoundingClientRect().top - innerHeight * at), [
    selector,
    share,
  ] as const)
  await settled(page)
}

/** Two frames for observers, and the time of the cross-fade. */
const settled = async (page: Page): Promise<void> => {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await page.waitForTimeout(280)
}

/** Comes near from above, as a reader does. */
async function comeNear(page: Page): Promise<void> {
  await scrollTo(page, '.steps', 1.3)
  await page.waitForFunction(() => document.querySelector('script[src*="scroll.js"], .staged') !== null)
  await settled(page)
}

const staged = (page: Page): Promise<boolean> => page.evaluate(() => document.querySelector('.staged') !== null)

/** Charts whose figures can be seen. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.steps > figure')]
      .filter((one) => getComputedStyle(one).opacity === '1')
      .map((one) => one.dataset.chart!),
  )

/** Faults of a section that is shown as it stands: words and figures one under the other, all of them to be seen. */
const faultsOfPlain = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const children = [...document.querySelectorAll<HTMLElement>('.steps > *')]
    return children.flatMap((child, k) => {
      const before = children[k - 1]?.getBoundingClientRect()
      const box = child.getBoundingClientRect()
      return [
        ...(before && box.top < before.bottom ? [`${child.id || k} lies on what is before it`] : []),
        ...(getComputedStyle(child).opacity === '1' ? [] : [`${child.id || k} is not to be seen`]),
        ...(getComputedStyle(child).position === 'sticky' ? [`${child.id || k} stands`] : []),
        ...(before && box.left !== before.left ? [`${child.id || k} is not in the column`] : []),
      ]
    })
  })

/** Adds up what moved without the reader's doing. */
const countShifts = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const all = Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.shifted += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

test('wide, the figure of the step that is read stands beside its words, down and up again', () =>
  open(async (page) => {
    await comeNear(page)
    const seen: string[][] = []
    for (const [chart, share] of [
      ['one', 0.5],
      ['two', 0.7],
      ['two', 0.5],
      ['three', 0.3],
      ['two', 0.5],
      ['one', 0.9],
    ] as const) {
      await scrollTo(page, `#h-${chart}`, share)
      seen.push(await shown(page))
    }
    expect(seen).toEqual([['one'], ['one'], ['two'], ['three'], ['two'], ['one']])
    await scrollTo(page, '#h-two', 0.2)
    const [words, drawn] = [(await page.locator('#h-two').boundingBox())!, (await page.locator('#c-two').boundingBox())!]
    expect(drawn.x).toBeGreaterThan(words.x + words.width)
    expect([drawn.y >= 0, drawn.y + drawn.height <= 720]).toEqual([true, true])
  }))

test('narrow, the figure stands above the words if it leaves them room', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-two', 0.75)
    expect(await shown(page)).toEqual(['two'])
    const drawn = (await page.locator('#c-two').boundingBox())!
    expect([drawn.y, drawn.height < 640 * 0.6]).toEqual([0, true])
    await scrollTo(page, '#c-one', 0.1)
    const [first, words] = [(await page.locator('#c-one').boundingBox())!, (await page.locator('#h-one').boundingBox())!]
    expect(words.y - first.y - first.height).toBeCloseTo(20, -1)
  }, NARROW))

test.each([
  ['1280 by 400 px, where no figure fits', { viewport: { width: 1280, height: 400 } }],
  ['320 by 400 px, where none leaves room', { viewport: { width: 320, height: 400 } }],
  ['reduced motion', { ...WIDE, reducedMotion: 'reduce' as const }],
  ['no script at 1280 px', { ...WIDE, javaScriptEnabled: false }],
  ['no script at 320 px', { ...NARROW, javaScriptEnabled: false }],
])('words and figures stand in turn: %s', (_what, options) =>
  open(async (page) => {
    if (!('javaScriptEnabled' in options)) await comeNear(page)
    expect(await faultsOfPlain(page)).toEqual([])
  }, options),
)

test('words and figures stand in turn on paper, also after the section was staged', () =>
  open(async (page) => {
    await comeNear(page)
    expect(await staged(page)).toBe(true)
    await page.emulateMedia({ media: 'print' })
    expect(await faultsOfPlain(page)).toEqual([])
  }))

test('a reader who turns motion off has the figures under their words at once', () =>
  open(async (page) => {
    await comeNear(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await settled(page)
    expect(await faultsOfPlain(page)).toEqual([])
  }))

test('a window that grows too low gives the figures back, and one that grows stages them again', () =>
  open(async (page) => {
    await comeNear(page)
    await page.setViewportSize({ width: 1280, height: 380 })
    await settled(page)
    expect(await faultsOfPlain(page)).toEqual([])
    await page.setViewportSize(WIDE.viewport)
    await settled(page)
    expect([await staged(page), await shown(page)]).toEqual([true, ['one']])
  }))

test.each([
  ['1280', WIDE],
  ['320', NARROW],
])('nothing moves but by the reader’s doing, at %s px', (_width, options) =>
  open(async (page) => {
    await countShifts(page)
    const bottom = await page.evaluate(() => document.body.scrollHeight)
    for (let y = 0; y < bottom; y += 400) {
      await page.evaluate((to) => window.scrollTo(0, to), y)
      await page.waitForTimeout(60)
    }
    expect([await staged(page), await page.evaluate(() => (window as unknown as { shifted: number }).shifted)]).toEqual([true, 0])
  }, options),
)

test('a page that opens within the section moves nothing; it is staged when the reader comes from above', () =>
  open(
    async (page) => {
      await page.waitForFunction(() => document.querySelector('script[src*="scroll.js"]') !== null)
      await settled(page)
      expect([await staged(page), await faultsOfPlain(page)]).toEqual([false, []])
      await page.evaluate(() => window.scrollTo(0, 0))
      await settled(page)
      expect(await staged(page)).toBe(true)
    },
    WIDE,
    '#c-two',
  ))

test('Tab goes through words and figures in turn, and what it comes to is seen', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-one', 0.4)
    await page.locator('#w-one').focus()
    const stops: string[] = []
    for (let k = 0; k < 7; k++) {
      await page.keyboard.press('Tab')
      await settled(page)
      const { name, seen } = await page.evaluate(() => {
        const at = document.activeElement!
        const box = at.getBoundingClientRect()
        return {
          name: at.id || at.closest('figure')!.id + (at.matches('[data-widths]') ? ' drawing' : ' table'),
          seen: at.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)),
        }
      })
      stops.push(`${name}${seen ? '' : ' covered'}`)
    }
    expect(stops).toEqual(['n-one', 'c-one drawing', 'c-one table', 'w-two', 'n-two', 'c-two drawing', 'c-two table'])
    const { y } = (await page.locator('#h-two').boundingBox())!
    expect([y > 0, y < 720 * 0.6]).toEqual([true, true])
  }))

test('a figure in which the reader is with the keyboard stays while the words go on', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-one', 0.4)
    await page.locator('#n-one').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await scrollTo(page, '#h-three', 0.3)
    const [front] = await page.evaluate(() => {
      const box = document.activeElement!.getBoundingClientRect()
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
      return [top?.closest('figure')?.id]
    })
    expect([front, await page.locator('.chart-tip-head').innerText()]).toEqual(['c-one', 'one 2000'])
  }))

test('a figure that the pointer has touched gives way, and comes back at the first key', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-one', 0.2)
    await page.locator('#c-one [data-widths]').click()
    expect(await page.locator('#c-one .chart-tip-head').innerText()).toBe('one 2000')
    await scrollTo(page, '#h-two', 0.3)
    expect(await shown(page)).toEqual(['two'])
    await page.locator('#c-two [data-widths]').hover()
    expect(await page.locator('#c-two .chart-tip-head').innerText()).toBe('two 2000')
    await page.keyboard.press('ArrowRight')
    await settled(page)
    expect(await shown(page)).toContain('one')
  }))

test('narrow, a link in the words that gets the focus is not covered by the figure', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#w-two', 0.2)
    await page.locator('#w-two').focus()
    await settled(page)
    const link = (await page.locator('#w-two').boundingBox())!
    const drawn = (await page.locator('.fig.now').boundingBox())!
    expect(link.y).toBeGreaterThanOrEqual(drawn.y + drawn.height)
  }, NARROW))

test.each(['n-three', 'c-three'])('the address of a figure, and of a number in it, leads to its step: %s', (hash) =>
  open(async (page) => {
    await comeNear(page)
    await page.evaluate((to) => {
      location.hash = to
    }, hash)
    await settled(page)
    const { y } = (await page.locator('#h-three').boundingBox())!
    expect([await shown(page), y > 0, y < 720 * 0.6]).toEqual([['three'], true, true])
  }),
)

test('a figure that gets the focus brings its words along', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-one', 0.4)
    await page.locator('#c-three summary').focus()
    await settled(page)
    const { y } = (await page.locator('#h-three').boundingBox())!
    expect([await shown(page), y > 0, y < 720 * 0.6]).toEqual([['three'], true, true])
  }))

test('an opened table is read in a window of its figure, which keeps its place', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-two', 0.3)
    const height = await page.evaluate(() => document.body.scrollHeight)
    await page.locator('#c-two summary').click()
    const drawn = (await page.locator('#c-two').boundingBox())!
    expect([drawn.y >= 0, drawn.y + drawn.height <= 720]).toEqual([true, true])
    await page.getByText('two 2059').scrollIntoViewIfNeeded()
    const row = (await page.getByText('two 2059').boundingBox())!
    expect([row.y > drawn.y, row.y + row.height <= 720]).toEqual([true, true])
    expect([await page.evaluate(() => document.body.scrollHeight), await shown(page)]).toEqual([height, ['two']])
  }))

test('who listens has all words and figures, in turn, whichever is seen', () =>
  open(async (page) => {
    await comeNear(page)
    await scrollTo(page, '#h-two', 0.3)
    const heard = await page.locator('.steps').ariaSnapshot()
    expect([...heard.matchAll(/heading "(Step \w+)|figure "(.*?)"/g)].map(([, head, drawn]) => head ?? drawn)).toEqual(
      CHARTS.flatMap((chart) => [`Step ${chart}`, `5 t in ${chart}`]),
    )
  }))

/** Scripts that have been asked for since a page was. */
const scriptsSince = (path: string): string[] => asked.slice(asked.lastIndexOf(path)).filter((one) => one.endsWith('.js'))

test('only a page with a section asks for its script, when the section nears', () =>
  open(
    async (page) => {
      await scrollTo(page, 'figure', 0.5)
      expect(scriptsSince('/plain.html')).toEqual(['/page.js', '/reading.js'])
      await page.goto(served.address)
      await settled(page)
      expect(scriptsSince('/')).toEqual(['/page.js'])
      await comeNear(page)
      expect(scriptsSince('/').toSorted()).toEqual(['/page.js', '/reading.js', '/scroll.js'])
    },
    WIDE,
    'plain.html',
  ))
