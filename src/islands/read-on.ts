/** Adds the reader's own day, which no build can know, to the text of `[data-read-on=" (read on {date})"]`. */
export function startReadOn(root: Document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-read-on]')) {
    const lang = root.documentElement.lang || 'en'
    // The house writes the day first in English.
    const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(new Date())
    place.append((place.dataset.readOn ?? '').replace('{date}', date))
  }
}
