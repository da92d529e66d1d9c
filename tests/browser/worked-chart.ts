import type { Page } from 'playwright-core'

/** Everything that a page says of its chart. */
export const said = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const text = (selector: string): string => document.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
    return {
      search: location.search,
      title: document.title,
      head: text('h1'),
      subtitle: text('.stand'),
      sentence: text('[data-part=picture] > .sr'),
      drawing: text('[data-widths] svg.plot'),
      table: text('#data table'),
      behind: text('figure table'),
      source: text('.fig-foot'),
      words: text('[data-part=words]'),
      edition: text('.hallmarks'),
      snippet: text('#snippet'),
      files: [...document.querySelectorAll<HTMLAnchorElement>('.downloads a')].map((link) => new URL(link.href).pathname).join(' '),
      citation: text('#citation'),
      credit: text('.take-credit'),
      picture: document.querySelector<HTMLAnchorElement>('#take-png')?.href ?? '',
      receipts: text('.receipts'),
      link: text('[id$=-link]'),
      note: text('[data-note]:not([hidden])'),
    }
  })

/** Waits until the address says what is chosen. */
export const until = (page: Page, search: RegExp): Promise<void> => page.waitForURL((url) => search.test(url.search))
