import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ownPages, pageOfEachKind } from '../browser/built-site.ts'
import { openSite, type OpenSite } from '../browser/open-site.ts'

let open: OpenSite
beforeAll(async () => {
  open = await openSite()
})
afterAll(() => open?.close())

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** Not of WCAG: all that is read stands in a landmark. */
const RULES = { region: { enabled: true } }

/** What axe finds on a page with every fold opened, so that nothing is hidden from it: rule, element and reason. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    ([runOnly, rules]) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly, rules, resultTypes: ['violations'] }),
    [TAGS, RULES] as const,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id} ${node.target.join(' ')}: ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`),
  )
}

test('no page violates WCAG 2.2 AA, by daylight', async () => {
  expect(await open.each(ownPages(open.site), violationsOn, { viewport: { width: 1280, height: 900 }, colorScheme: 'light' })).toEqual([])
}, 900_000)

test.each([
  ['light', 320],
  ['dark', 320],
  ['dark', 1280],
] as const)(
  'no kind of page violates WCAG 2.2 AA, %s, %i px wide',
  async (colorScheme, width) => {
    // An embed follows what its host asks for, not the system.
    const options = { viewport: { width, height: 900 }, colorScheme, more: `?theme=${colorScheme}` }
    expect(await open.each(pageOfEachKind(open.site), violationsOn, options)).toEqual([])
  },
  90_000,
)

test('every page may be in the dark, and is', async () => {
  const bright = await open.each(
    pageOfEachKind(open.site),
    (page) =>
      page.evaluate(() =>
        Number(/\d+/.exec(getComputedStyle(document.documentElement).backgroundColor)?.[0]) > 60 ? ['has a bright ground'] : [],
      ),
    { colorScheme: 'dark', more: '?theme=dark' },
  )
  expect(bright).toEqual([])
})
