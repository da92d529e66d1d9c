/**
 * The script of an embed whose chart readers can change, inlined beside the embed's own. Where the address asks for the choice of a control,
 * it goes to the embed of that state; where it asks for something free of what `[data-asked]` knows (`data-known`), it loads the one file
 * that the page's policy admits, which draws the choice; where that may not run, the note `[data-choice]` is shown. What the chart does not
 * have is told on `[data-asked]`, as its page tells it (`data-unknown`, `data-over`, `data-turned`). Without a choice in the address nothing
 * is loaded.
 */
import { wordsFor } from './controls.ts'
import { readEmbedAsked, type Known } from '../charts/embed-asked.ts'

const told = document.querySelector<HTMLElement>('[data-asked]')
if (told) start(told)

function start(place: HTMLElement): void {
  const asked = new URLSearchParams(location.search)
  const { key, rest, free, unknown, left, turned } = readEmbedAsked(asked, JSON.parse(place.dataset.known!) as Record<string, Known>)
  if (key) return location.replace(`${location.pathname.replace(/(?=\/embed\/[^/]*$)/, `/${key}`)}?${rest}${location.hash}`)
  const lines = unknown.map((one) => wordsFor(place, 'unknown', '', one))
  if (left.length > 0) lines.push(wordsFor(place, 'over', '', { left: left.join(', ') }))
  if (turned) lines.push(wordsFor(place, 'turned', '', { from: asked.get('from')!, to: asked.get('to')! }))
  place.textContent = lines.join(' ')
  place.hidden = lines.length === 0
  if (free) load()
}

function load(): void {
  const note = document.querySelector<HTMLElement>('[data-choice]')!
  const script = document.createElement('script')
  script.type = 'module'
  // A host's sandbox leaves the frame without an origin; our files may be read by all.
  script.crossOrigin = 'anonymous'
  script.integrity = note.dataset.integrity!
  script.onerror = () => (note.hidden = false)
  script.src = note.dataset.src!
  document.head.append(script)
}
