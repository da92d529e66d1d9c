import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

/** Places where systems keep Chrome or Chromium. */
const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * Path of the browser that tests run in: the one in the environment variable ASSAY_CHROMIUM, else the system's, else on
 * Linux the one that an npm package carries. Throws, with the cure in a line, when there is none: browser tests never skip.
 */
export async function findBrowser(): Promise<string> {
  const asked = process.env.ASSAY_CHROMIUM
  if (asked) {
    if (!existsSync(asked)) throw new Error(`invalid ASSAY_CHROMIUM: ${asked} is not there; give the path of a Chrome or Chromium`)
    return asked
  }
  const found = SYSTEM.find((path) => existsSync(path))
  if (found) return found
  if (process.platform === 'linux') {
    const { default: carried } = await import('@sparticuz/chromium')
    return await carried.executablePath()
  }
  throw new Error('no browser: install Chrome or Chromium, or set ASSAY_CHROMIUM to the path of one')
}

/** Starts the browser without a window, with more switches where a test needs them. Close it when done. */
export async function startBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', ...more] })
}
