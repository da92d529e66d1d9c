import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Opens an address in a context of its own, works on it, and fails on anything that the page said to the console. */
export async function withQuietPage(
  browser: Browser,
  address: string,
  run: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext(options)
  const said: string[] = []
  context.on('console', (message) => said.push(message.text()))
  context.on('weberror', (error) => said.push(error.error().message))
  const page = await context.newPage()
  await page.goto(address)
  try {
    await run(page)
  } finally {
    await context.close()
  }
  expect(said).toEqual([])
}
