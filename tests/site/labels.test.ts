import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '../browser/built-site.ts'
import { openSite, type OpenSite } from '../browser/open-site.ts'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

const WIDTHS = [320, 480, 768, 1280] as const

/** Faults of the labels of all drawings that a page shows; runs in the page, so it holds all it needs. */
function faultsOfLabels(width: number): string[] {
  /** A share of a pixel is rounding; the smallest size is the look's. */
  const [HAIR, SMALLEST] = [1, 11.8]
  const pen = document.createElement('canvas').getContext('2d')!
  type Label = { text: string; left: number; right: number; top: number; bottom: number; size: number }

  /** Box of a label: as wide as it is set, as tall as its font's letters rise and fall. */
  const labelOf = (element: SVGTextContentElement): Label => {
    const { left, right, top, bottom, height } = element.getBoundingClientRect()
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
    const turn = element.getScreenCTM()!
    const size = parseFloat(fontSize) * Math.hypot(turn.a, turn.b)
    const label = { text: element.textContent, left, right, top, bottom, size }
    if (Math.abs(turn.b) > 0.01) return label
    // A line box has room above and below its letters; two lines of one label may share that.
    pen.font = `${fontStyle} ${fontWeight} 100px ${fontFamily}`
    const {
      fontBoundingBoxAscent: rise,
      fontBoundingBoxDescent: fall,
      actualBoundingBoxAscent: high,
      actualBoundingBoxDescent: low,
    } = pen.measureText('dp')
    const unit = height / (rise + fall)
    return { ...label, top: top + (rise - high) * unit, bottom: bottom - (fall - low) * unit }
  }

  return [...document.querySelectorAll<HTMLElement>('figure[data-chart]')].flatMap((figure) => {
    const drawing = [...figure.querySelectorAll<SVGSVGElement>('[data-widths] svg.plot')].find(
      (one) => one.getBoundingClientRect().height > 0,
    )
    const at = `${figure.dataset.chart} at ${width} px`
    if (!drawing) return [`${at}: no drawing is shown`]
    const frame = drawing.getBoundingClientRect()
    const texts = [...drawing.querySelectorAll<SVGTextContentElement>('text, tspan')].filter(
      (element) => !element.querySelector('tspan') && element.textContent.trim() !== '',
    )
    const labels = texts.map(labelOf).filter(({ left, right }) => right - left > 0)
    const faults = labels.flatMap(({ text, left, right, top, bottom, size }) => [
      ...(left < frame.left - HAIR || right > frame.right + HAIR || top < frame.top - HAIR || bottom > frame.bottom + HAIR
        ? [`${at}: “${text}” leaves the picture`]
        : []),
      ...(size < SMALLEST ? [`${at}: “${text}” is ${size.toFixed(1)} px`] : []),
    ])
    labels.forEach((one, k) => {
      for (const other of labels.slice(k + 1)) {
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const tall = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        if (wide > HAIR && tall > HAIR)
          faults.push(`${at}: “${one.text}” and “${other.text}” overlap by ${wide.toFixed(1)} by ${tall.toFixed(1)} px`)
      }
    })
    return labels.length === 0 ? [`${at}: no label is shown`] : faults
  })
}

/** Pages with figures: every chart on its own page, in its embed, and wherever an article places it. */
const pages = (): string[] => [...open.site.pages].filter(([, html]) => html.includes('data-chart=')).map(([path]) => path)

/** Measures the labels of a page at every width, by changing its window. */
async function measure(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    faults.push(...(await page.evaluate(faultsOfLabels, width)))
  }
  return faults
}

/** Whether drawings are set in the site's own sans: its letters are as wide as those of the font file, loaded anew. */
const inOwnSans = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d')!
    const widthIn = (family: string): number => {
      pen.font = `16px ${family}`
      return pen.measureText('Dysprosium 270,000').width
    }
    return widthIn("'Assay Sans'") !== widthIn("'No such font'")
  })

test('no label touches another, leaves its picture or is too small, in the site’s own fonts', async () => {
  const faults = await open.each(pages(), async (page, path) => {
    // Fonts are optional: a page that had to wait for them does without. What counts here is a page that has them.
    for (let k = 0; k < 5 && !path.endsWith('/embed/') && !(await inOwnSans(page)); k++) await page.reload()
    return path.endsWith('/embed/') || (await inOwnSans(page)) ? measure(page) : ['does not get its fonts']
  })
  expect(faults).toEqual([])
}, 900_000)

test('no label touches another, leaves its picture or is too small, without web fonts', async () => {
  const fonts: string[] = []
  const faults = await open.each(
    pages(),
    async (page) => {
      if (await inOwnSans(page)) fonts.push(page.url())
      return measure(page)
    },
    { prepare: async (page) => void (await page.route(/\.woff2$/, (route) => route.abort())) },
  )
  expect([faults, fonts]).toEqual([[], []])
}, 900_000)

test('charts are measured on their own pages, in embeds and in articles', () => {
  const measured = pages()
  expect([measured.some((path) => path.startsWith('/articles/')), measured.filter((path) => kindOf(path) === 'embed').length]).toEqual([
    true,
    measured.filter((path) => ['chart', 'state'].includes(kindOf(path))).length,
  ])
})
