import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copySite, type CopiedSite } from '../build/copied-site.ts'
import { startBrowser } from './browser.ts'
import { PROJECT } from './built-site.ts'

/*
 * The desk of a small site, in a real preview: what it shows, what it writes by a click, and whom it refuses. The article states a wrong
 * number, so the site itself cannot be drawn: the desk stands all the same.
 */
const ARTICLE = 'content/articles/good-years/index.md'
const WRONG = ':n[2,100 tonnes]{#all-2023}'
/** A number that no fact stands behind yet, before words of the article. */
const LOOSE = 'West Orchard once had 900 tonnes, they say.'
const UNBOUND = 'Pears cost'
const RIGHT = ':n[2,000 tonnes]{#all-2023}'
let site: CopiedSite
let preview: ChildProcess
let port: number
let home: string
let browser: Browser

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo
      server.close(() => resolve(free))
    })
  })

beforeAll(async () => {
  site = copySite()
  site.edit(ARTICLE, RIGHT, WRONG)
  site.edit(ARTICLE, UNBOUND, `${LOOSE} ${UNBOUND}`)
  port = await freePort()
  home = `http://127.0.0.1:${port}`
  const args = ['scripts/run.mjs', 'dev', '--root', site.root, '--port', String(port), '--today', '2024-03-05']
  // Vite serves no pages to a process that looks like a test.
  const { VITEST: _vitest, NODE_ENV: _env, ...env } = process.env
  preview = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  await new Promise<void>((resolve, reject) => {
    const hear = (part: Buffer): void => {
      told += part.toString()
      if (told.includes('Preview at')) resolve()
    }
    preview.stdout?.on('data', hear)
    preview.stderr?.on('data', hear)
    preview.once('exit', () => reject(new Error(`the preview ended:\n${told}`)))
  })
  browser = await startBrowser()
}, 180_000)
afterAll(async () => {
  await browser?.close()
  const ended = new Promise((resolve) => preview?.once('exit', resolve))
  preview?.kill('SIGTERM')
  await ended
  site?.remove()
})

/** Opens a page of the desk in a tab of its own, does something there, and closes it. */
async function at<Answer>(
  path: string,
  act: (page: Page) => Promise<Answer>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Answer> {
  const context = await browser.newContext(options)
  try {
    // A preview reloads pages when it meets a module for the first time, and when files change: here, in the middle of a question.
    await context.routeWebSocket('**', () => undefined)
    const page = await context.newPage()
    const response = await page.goto(home + path)
    if (response?.status() !== 200) throw new Error(`${path} answers ${response?.status() ?? 'nothing'}`)
    return await act(page)
  } finally {
    await context.close()
  }
}

/** Asks as no browser would: with any header and any path. */
const ask = (
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** The hidden fields of the first form for an action, as the article's page carries them. */
const fieldsOf = (action: string): Promise<Record<string, string>> =>
  at('/desk/articles/good-years/', (page) =>
    page.evaluate((name) => {
      const form = document.querySelector<HTMLFormElement>(`form[action="/desk/do/${name}"]`)
      return Object.fromEntries([...new FormData(form ?? undefined)].map(([key, value]) => [key, String(value)]))
    }, action),
  )

const send = (
  action: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string }> =>
  ask(`/desk/do/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: home, ...headers },
    body: new URLSearchParams(fields).toString(),
  })

test('the overview shows every article with its state and its findings', async () =>
  expect(await at('/desk/', (page) => page.locator('main').innerText())).toMatch(
    /2 errors[\s\S]*Good years[\s\S]*live[\s\S]*1 unbound[\s\S]*2 errors[\s\S]*Not yet[\s\S]*draft/,
  ))

test.each([
  '/desk/',
  '/desk/articles/good-years/',
  '/desk/findings/',
  '/desk/data/',
  '/desk/impact/',
  '/desk/copy/',
  '/desk/look/',
  '/desk/look/articles/good-years/',
])(
  '%s keeps the rules of WCAG 2.2 AA, in both lights, and fits a phone',
  async (path) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const found = await at(
        path,
        async (page) => {
          await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)))
          await page.evaluate(axe.source)
          const { violations } = await page.evaluate(() =>
            (window as unknown as { axe: typeof axe }).axe.run(
              { exclude: ['iframe'] },
              { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] },
            ),
          )
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          return [
            ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`)),
            ...(over > 0 ? [`${over} px too wide`] : []),
          ]
        },
        { colorScheme, viewport: { width: 320, height: 800 } },
      )
      expect(found).toEqual([])
    }
  },
  60_000,
)

test.each([
  ['a page of another site', '/desk/', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', '/desk/', { 'sec-fetch-site': 'same-site' }],
  ['a name that has been pointed here', '/desk/', { host: `evil.example:${4322}` }],
  ['a name that has been pointed here, for the site', '/', { host: 'evil.example' }],
  ['a page of another site, by another spelling', '/%64esk/', { 'sec-fetch-site': 'cross-site' }],
])('%s is refused', async (_, path, headers) => expect((await ask(path, { headers })).status).toBe(403))

test('a form without the token of the session writes nothing', async () => {
  const before = site.read(ARTICLE)
  const fields = await fieldsOf('fix')
  expect([(await send('fix', { ...fields, token: 'x' })).status, site.read(ARTICLE)]).toEqual([403, before])
})
test('a form of another origin writes nothing, whatever it knows', async () => {
  const before = site.read(ARTICLE)
  const fields = await fieldsOf('fix')
  const told = [await send('fix', fields, { origin: 'http://evil.example' }), await send('fix', fields, { origin: '' })].map(
    ({ status }) => status,
  )
  expect([told, site.read(ARTICLE)]).toEqual([[403, 403], before])
})
test.each([
  '../outside.md',
  'content/../outside.md',
  'content/%2e%2e/outside.md',
  'content/articles/good-years/link.md',
  'content/articles/linked/outside.md',
  'content/datasets.lock',
])('the file %s is not written', async (file) => {
  mkdirSync(join(site.root, 'elsewhere'), { recursive: true })
  for (const name of ['outside.md', 'elsewhere/outside.md']) writeFileSync(join(site.root, name), 'outside')
  const links = [join(site.root, 'content/articles/good-years/link.md'), join(site.root, 'content/articles/linked')] as const
  const fields = await fieldsOf('fix')
  symlinkSync(join(site.root, 'outside.md'), links[0])
  symlinkSync(join(site.root, 'elsewhere'), links[1])
  const { status } = await send('fix', { ...fields, file, line: '1', column: '1', 'end-line': '1', 'end-column': '2' })
  for (const link of links) rmSync(link)
  const texts = ['outside.md', 'elsewhere/outside.md'].map((name) => readFileSync(join(site.root, name), 'utf8'))
  expect([status, texts]).toEqual([422, ['outside', 'outside']])
})

test('a file that has changed since its page was made is not overwritten, and both versions are shown', async () => {
  const fields = await fieldsOf('fix')
  site.edit(ARTICLE, '## What it cost', '## What fruit cost')
  const changed = site.read(ARTICLE)
  const { status, text } = await send('fix', fields)
  expect([status, site.read(ARTICLE)]).toEqual([409, changed])
  expect(text).toMatch(/2,000 tonnes[\s\S]*## What fruit cost/)
})

test('a click writes the cure into the file, the finding goes, and the change can be taken back', async () => {
  const before = site.read(ARTICLE)
  await at('/desk/articles/good-years/', async (page) => {
    await page.getByRole('button', { name: /2,000 tonnes/ }).press('Enter')
    await page.getByRole('heading', { name: '1 finding' }).waitFor()
  })
  expect(site.read(ARTICLE)).toBe(before.replace(WRONG, RIGHT))
  await at('/desk/', async (page) => {
    await page.getByRole('button', { name: /Take back/ }).click()
    await page.getByRole('heading', { name: '2 errors' }).waitFor()
  })
  expect(site.read(ARTICLE)).toBe(before)
})

test('a number is bound by a click on a fact that it states, told with its value and cells', async () => {
  const before = site.read(ARTICLE)
  const told = await at('/desk/articles/good-years/', async (page) => {
    const offer = page.locator('.suggestion', { hasText: 'west-first' })
    const text = await offer.innerText()
    await offer.getByRole('button').press('Enter')
    await page.getByRole('heading', { name: '1 finding' }).waitFor()
    return text
  })
  expect(told).toMatch(/900 tonnes West Orchard's fruit in 2022[\s\S]*harvest@2023\/fruit\[west,2022\]/)
  expect(site.read(ARTICLE)).toBe(before.replace('900 tonnes, they say', ':n[900 tonnes]{#west-first}, they say'))
  await send('undo', await fieldsOf('undo'))
  expect(site.read(ARTICLE)).toBe(before)
})

test.each(['no-such-fact', 'orchards/no-such', 'not-yet'])('a number is not bound to %s, which is no fact', async (fact) => {
  const before = site.read(ARTICLE)
  const { status, text } = await send('bind', { ...(await fieldsOf('bind')), fact })
  expect([status, text, site.read(ARTICLE)]).toEqual([422, expect.stringContaining(`There is no fact ${fact} here.`), before])
})

test('a number is excused with a reason, and one that is none or breaks its quotes is refused', async () => {
  const before = site.read(ARTICLE)
  const fields = await fieldsOf('excuse')
  expect([(await send('excuse', { ...fields, reason: 'a "tale"' })).status, site.read(ARTICLE)]).toEqual([422, before])
  const none = await send('excuse', { ...fields, reason: 'todo' })
  expect([none.status, none.text, site.read(ARTICLE)]).toEqual([422, expect.stringContaining('a definition'), before])
  await at('/desk/articles/good-years/', async (page) => {
    await page.locator('summary', { hasText: 'Excuse it' }).press('Enter')
    await page.getByLabel('Why no fact stands behind it').fill('a tale')
    await page.getByRole('button', { name: 'Excuse it' }).click()
    await page.getByRole('heading', { name: '1 finding' }).waitFor()
  })
  expect(site.read(ARTICLE)).toBe(before.replace('900 tonnes, they say', ':n[900 tonnes]{excuse="a tale"}, they say'))
  await send('undo', await fieldsOf('undo'))
})

test('a new fact is computed before it is added to the article’s own, and one that cannot be is refused with its fault', async () => {
  const facts = 'content/articles/good-years/facts.yaml'
  const before = site.read(facts)
  const fields = { ...(await fieldsOf('fact')), name: 'east', label: 'East' }
  const refused = await send('fact', { ...fields, value: 'fruit[east,1999]' })
  expect([refused.status, refused.text, site.read(facts)]).toEqual([422, expect.stringContaining('fact/missing-row'), before])
  expect((await send('fact', { ...fields, value: 'fruit[east,2023]' })).status).toBe(303)
  expect(site.read(facts)).toBe(`${before.trimEnd()}\n  east:\n    label: East\n    value: fruit[east,2023]\n`)
})

test('pages of the site tell what has to be mended, without a stack, and come by themselves when it is', async () => {
  const wrong = ['/', '/articles/good-years/', '/no/such/page/', '/feed.xml'].map((path) => ask(path))
  for (const { status, text } of await Promise.all(wrong)) {
    expect([status, text]).toEqual([500, expect.stringContaining('The site cannot be shown yet')])
    expect(text).toMatch(/good-years\/index\.md:3:\d+[\s\S]*2,100 tonnes[\s\S]*href="\/desk\/"/)
    expect(text).not.toMatch(/no site model|\bat .*\.ts:\d|node_modules/)
  }
  expect((await ask('/favicon.svg')).status).toBe(200)
  const [page, later, look] = [await browser.newPage(), await browser.newPage(), await browser.newPage()]
  try {
    await page.goto(`${home}/articles/good-years/`)
    await page.getByRole('heading', { name: 'The site cannot be shown yet' }).waitFor()
    // One of two faults is mended: the page says what is left.
    site.edit(ARTICLE, WRONG, RIGHT)
    await page.getByText('2,100 tonnes').first().waitFor({ state: 'detached', timeout: 30_000 })
    site.edit(ARTICLE, `${LOOSE} `, '')
    await page.getByRole('heading', { name: 'Good years' }).waitFor({ timeout: 60_000 })
    // A fault that comes later stands over the site as it was, and over pages that are opened meanwhile.
    site.edit(ARTICLE, RIGHT, WRONG)
    await page.locator('vite-error-overlay').waitFor({ timeout: 30_000 })
    await later.goto(`${home}/`, { waitUntil: 'commit' })
    const over = later.locator('vite-error-overlay')
    await over.waitFor({ timeout: 30_000 })
    await over.getByText('2,100 tonnes').first().waitFor()
    // The desk shows pages at two widths all the same, as they were, and says so.
    await look.goto(`${home}/desk/look/`)
    await look.getByText('pages are shown as they were made last').waitFor()
    for (const pane of await look.locator('.panes iframe').all()) {
      await pane.scrollIntoViewIfNeeded()
      const covered = pane.contentFrame().locator('vite-error-overlay')
      await covered.waitFor({ state: 'attached', timeout: 30_000 })
      await covered.waitFor({ state: 'hidden' })
      await pane.contentFrame().getByRole('heading').first().waitFor()
    }
    site.edit(ARTICLE, WRONG, RIGHT)
    await over.waitFor({ state: 'detached', timeout: 60_000 })
  } finally {
    await page.close()
    await later.close()
    await look.close()
  }
  expect((await ask('/articles/good-years/')).status).toBe(200)
}, 120_000)
