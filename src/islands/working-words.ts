import type { Values } from '../charts/control.ts'
import { published, type Asked } from './asked.ts'
import { inOrder, labelsOf, type Choosing } from './choosing.ts'
import { wordsFor } from './controls.ts'
import type { Speak } from './live-region.ts'

/** What stands around a chart that a reader works. */
export interface Workplace {
  /** The controls. */
  root: HTMLElement
  figure: HTMLElement
  choosings: readonly Choosing[]
  /** What the controls' names begin with in the address; empty where the page is the chart's own. */
  prefix: string
  speak: Speak
}

/** True when two choices are the same. */
export const same = (a: Values, b: Values): boolean => Object.keys(a).every((name) => a[name] === b[name])

/** Shows a note below the controls, and says it; an empty one goes. */
export function showNote({ root, speak }: Workplace, text: string, aloud = true): void {
  const place = root.querySelector<HTMLElement>('[data-note]')
  if (!place) return
  place.textContent = text
  place.hidden = text === ''
  if (text && aloud) speak(text)
}

/** Tells what the address asks for and the chart does not have, or not so many of, and a stretch that it asks for the wrong way round. */
export const tellAsked = (place: Workplace, { values, unknown, over }: Asked): void =>
  showNote(
    place,
    [
      ...unknown.map((one) => wordsFor(place.root, 'unknown', 'There is no {name}={value}.', one)),
      ...over.map((one) => wordsFor(place.root, 'over', '{most}. Left out: {left}.', { ...one })),
      ...(inOrder(place.choosings, values) === values ? [] : [wordsFor(place.root, 'turned', '', values)]),
    ].join(' '),
  )

/**
 * On the chart's own page: where the chart is drawn as a reader chose, shows what only then is true of what is taken from it
 * (`[data-as-published]`), and hides what is said of the files as published (`[data-of-published]`).
 */
export function tellPublished(live: boolean): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-as-published]')) line.hidden = !live
  for (const line of document.querySelectorAll<HTMLElement>('[data-of-published]')) line.hidden = live
}

/** Brings the way back and the link to copy up to what is shown; after an act of the reader's, says what that is. */
export function tellShown({ root, figure, choosings, prefix, speak }: Workplace, shown: Values, aloud: boolean): void {
  const reset = root.querySelector<HTMLButtonElement>('[data-reset]')
  if (reset) reset.disabled = same(shown, published(choosings))
  const link = document.getElementById(`${root.id}-link`)
  if (link) link.textContent = prefix === '' ? location.href : location.href.replace(/(#.*)?$/, `#${figure.id}`)
  if (!aloud) return
  const title = figure.querySelector('[data-part="title"],[data-part="name"]')?.textContent?.trim() ?? ''
  speak(wordsFor(root, 'shown', '{choices}. {title}', { choices: labelsOf(choosings, shown), title }))
}
