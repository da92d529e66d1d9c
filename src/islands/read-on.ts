/** Said on a figure whose parts have been exchanged for those of another view. */
const EXCHANGED = 'assay-exchanged'

/** Adds the reader's own day, which no build can know, to the text of `[data-read-on=" (read on {date})"]`, and again when it is exchanged. */
export function startReadOn(root: Document): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-read-on]')) {
    addDay(root, place)
    root.addEventListener(EXCHANGED, () => addDay(root, place))
  }
}

function addDay(root: Document, place: HTMLElement): void {
  if (place.querySelector('.read-on')) return
  const lang = root.documentElement.lang || 'en'
  // The house writes the day first in English.
  const date = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long' }).format(new Date())
  const day = root.createElement('span')
  day.className = 'read-on'
  day.textContent = (place.dataset.readOn ?? '').replace('{date}', date)
  place.append(day)
}
