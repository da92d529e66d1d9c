import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSite, type OpenSite } from '../browser/open-site.ts'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

const WIDTHS = [320, 480, 768, 1280] as const

/** Faults of the looks in which a type's page shows its usual drawing; runs in the page, so it holds all it needs. */
function faultsOfLooks(width: number): string[] {
  const looks = [...document.querySelectorAll<SVGSVGElement>('.places svg.plot')]
  const small = looks.flatMap((drawing) =>
    [...drawing.querySelectorAll<SVGTextElement>('text')]
      .filter((element) => element.textContent.trim() !== '')
      .map((element) => {
        const turn = element.getScreenCTM()!
        return { text: element.textContent, size: parseFloat(getComputedStyle(element).fontSize) * Math.hypot(turn.a, turn.b) }
      })
      .filter(({ size }) => size < 11.8)
      .map(({ text, size }) => `${width}: “${text}” is ${size.toFixed(1)} px`),
  )
  const tops = new Set(looks.map((drawing) => Math.round(drawing.getBoundingClientRect().top)))
  const columns = width < 640 ? 1 : width < 1280 ? 2 : 4
  return [
    ...small,
    ...(looks.length === 4 ? [] : [`${width}: ${looks.length} looks`]),
    ...(tops.size === 4 / columns ? [] : [`${width}: the looks stand in ${tops.size} rows`]),
    ...(document.documentElement.scrollWidth > width ? [`${width}: the page is ${document.documentElement.scrollWidth} px wide`] : []),
  ]
}

test('each look of a type keeps its letters at 11.8 px, and the four stand beside each other on a wide screen', async () => {
  const pages = [...open.site.pages.keys()].filter((path) => /^\/charts\/gallery\/[^/]+\/$/.test(path))
  expect(pages.length).toBeGreaterThan(20)
  const faults = await open.each(pages, async (page) => {
    const found: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      found.push(...(await page.evaluate(faultsOfLooks, width)))
    }
    return found
  })
  expect(faults).toEqual([])
}, 300_000)
