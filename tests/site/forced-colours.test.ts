import { parse, wcagContrast } from 'culori'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { kindOf } from '../browser/built-site.ts'
import { openSite, type OpenSite } from '../browser/open-site.ts'

/* Where the reader's system puts its own colours on all pages, drawings stand on its ground too. */
let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

interface Seen {
  what: string
  colours: string[]
}

/** What a page's drawing is painted with; runs in the page. */
function look(): { ground: string; canvas: string; ink: string; system: string; words: Seen[]; marks: Seen[] } {
  const probe = document.body.appendChild(document.createElement('p'))
  const named = (name: string): string => {
    probe.style.color = name
    return getComputedStyle(probe).color
  }
  const [canvas, system] = [named('Canvas'), named('CanvasText')]
  probe.remove()
  const drawing = [...document.querySelectorAll<SVGSVGElement>('[data-widths] svg.plot')].find(
    (one) => one.getBoundingClientRect().height > 0,
  )!
  // Words on an area have a colour for that; a pattern has lines of its own; steps of a ramp have their values printed, or an edge.
  const isPlain = (paint: string): boolean => !/--on-|--paper|--chart-bg|--seq|--div|url\(|none/.test(paint)
  const paints = (mark: Element): string[] => {
    const style = getComputedStyle(mark)
    return (['fill', 'stroke'] as const).flatMap((name) => {
      const given = mark.getAttribute(name) ?? mark.parentElement?.getAttribute(name) ?? ''
      return isPlain(given) && Number(style[`${name}Opacity`]) === 1 && style[name] !== 'none' ? [style[name]] : []
    })
  }
  const words = [...drawing.querySelectorAll('text')].filter((text) => isPlain(text.getAttribute('fill') ?? ''))
  const style = getComputedStyle(drawing)
  return {
    ground: style.backgroundColor,
    canvas,
    ink: getComputedStyle(drawing.querySelector('text')!).getPropertyValue('--ink').trim(),
    system,
    words: words.map((text) => ({ what: text.textContent, colours: [getComputedStyle(text).fill] })),
    marks: [...drawing.querySelectorAll('[data-r]:not(g), [data-r] :not(g, text)')].map((mark) => ({
      what: mark.outerHTML.slice(0, 90),
      colours: paints(mark),
    })),
  }
}

const contrast = (a: string, b: string): number => wcagContrast(parse(a)!, parse(b)!)

async function faultsOf(page: Page): Promise<string[]> {
  const { ground, canvas, ink, words, marks } = await page.evaluate(look)
  const weak = (seen: readonly Seen[], least: number): string[] =>
    seen.flatMap(({ what, colours }) => {
      const best = Math.max(...colours.map((colour) => contrast(colour, canvas)))
      return colours.length > 0 && best < least ? [`${what}: ${best.toFixed(2)}`] : []
    })
  return [
    ...(ground === canvas ? [] : [`the ground is ${ground}, the system's ${canvas}`]),
    ...(ink === 'canvastext' ? [] : [`the ink is ${ink}`]),
    ...weak(words, 4.5),
    ...weak(marks, 3),
  ]
}

const pagesOf = (kind: string): string[] => [...open.site.pages.keys()].filter((path) => kindOf(path) === kind)

test.each([
  ['chart', 'dark'],
  ['chart', 'light'],
  ['embed', 'dark'],
  ['embed', 'light'],
] as const)(
  'in forced colours drawings of a %s page stand on a %s ground of the system, and stand out from it',
  async (kind, colorScheme) => {
    expect(await open.each(pagesOf(kind), faultsOf, { forcedColors: 'active', colorScheme })).toEqual([])
  },
  300_000,
)

test.each(['dark', 'light'] as const)(
  'a host’s theme gives way to the colours of a %s system; one that the reader keeps has its ground',
  async (colorScheme) => {
    const other = colorScheme === 'dark' ? 'light' : 'dark'
    const prepare = async (page: Page): Promise<void> =>
      void (await page.addInitScript((theme) => localStorage.setItem('assay-theme', theme), other))
    const options = { forcedColors: 'active', colorScheme, prepare, more: `?theme=${other}` } as const
    expect(await open.each([pagesOf('embed')[0]!], faultsOf, options)).toEqual([])
    const grounds = await open.each([pagesOf('chart')[0]!], async (page) => [(await page.evaluate(look)).ground], options)
    expect(grounds[0]).toMatch(other === 'light' ? /rgb\(247, 244, 237\)$/ : /rgb\(19, 20, 30\)$/)
  },
)
