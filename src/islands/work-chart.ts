import { stateKey, type Values } from '../charts/control.ts'
import { readAsked, writeAsked } from './asked.ts'
import { choose, choosingsIn, labelsOf, valuesOf, type Choosing } from './choosing.ts'
import { wordsFor } from './controls.ts'
import { fetchPage, partsOf, putParts, settleLinks, type Parts } from './exchange.ts'
import type { Speak } from './live-region.ts'
import { startPlay } from './play.ts'

/** How a state came to be chosen: by hand, by Play, by the way back, or by the address that the page was opened with. */
type By = 'hand' | 'play' | 'back' | 'address'

/** Said on a figure whose drawings and table have been exchanged: the reading script listens. */
const EXCHANGED = 'assay-exchanged'

/** A chart that a reader works: its states are pages, of which the figure, or all of the chart's own page, takes the parts. */
class Working {
  readonly #root: HTMLElement
  readonly #figure: HTMLElement
  readonly #speak: Speak
  readonly #choosings: Choosing[]
  readonly #prefix: string
  readonly #kept = new Map<string, Promise<{ title: string; parts: Parts }>>()
  /** What the page shows. */
  #shown: Values
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  #asked = 0

  constructor(root: HTMLElement, figure: HTMLElement, speak: Speak) {
    this.#root = root
    this.#figure = figure
    this.#speak = speak
    this.#choosings = choosingsIn(root)
    this.#prefix = root.dataset.working ?? ''
    this.#shown = readAsked('', this.#choosings, '').values
    // The chart as written is in the page already.
    this.#kept.set('', Promise.resolve({ title: document.title, parts: partsOf(this.#scope) }))
  }

  start(): void {
    const { values, unknown } = readAsked(location.search, this.#choosings, this.#prefix)
    // What a reader chose while this script was on its way goes before the address.
    const chosen = valuesOf(this.#choosings)
    const touched = stateKey(this.#choosings, chosen) !== ''
    choose(this.#choosings, { ...values, ...(touched ? chosen : {}) })
    this.#tell(unknown)
    void this.#show(touched ? 'hand' : 'address')
    this.#root.addEventListener('change', () => void this.#show('hand'))
    this.#root.querySelector('[data-reset]')?.addEventListener('click', () => {
      choose(this.#choosings, readAsked('', this.#choosings, '').values)
      void this.#show('hand')
    })
    startPlay(this.#root, () => this.#show('play'))
    addEventListener('popstate', () => {
      const asked = readAsked(location.search, this.#choosings, this.#prefix)
      choose(this.#choosings, asked.values)
      this.#tell(asked.unknown)
      void this.#show('back')
    })
    this.#root.dataset.ready = ''
    for (const pressed of this.#root.querySelectorAll<HTMLElement>('[data-pressed]:not([data-copy])')) pressed.click()
  }

  /** On the chart's own page everything changes; among others, its figure alone. */
  get #scope(): ParentNode {
    return this.#prefix === '' ? document : this.#figure
  }

  #fetch(key: string): Promise<{ title: string; parts: Parts }> {
    const known = this.#kept.get(key)
    if (known) return known
    const fetched = fetchPage(new URL(`${key}/`, new URL(this.#root.dataset.src ?? '', document.baseURI)).href).then((page) => {
      settleLinks(page, this.#prefix !== '')
      return { title: page.title, parts: partsOf(page) }
    })
    this.#kept.set(key, fetched)
    fetched.catch(() => this.#kept.delete(key))
    return fetched
  }

  /** Shows what is chosen; where it cannot be had, what is shown stays chosen, and a note says so. */
  async #show(by: By): Promise<void> {
    const values = valuesOf(this.#choosings)
    const turn = ++this.#asked
    if (stateKey(this.#choosings, values) === stateKey(this.#choosings, this.#shown)) return
    try {
      const { title, parts } = await this.#fetch(stateKey(this.#choosings, values))
      if (turn !== this.#asked) return
      this.#put(parts)
      this.#shown = values
      if (this.#prefix === '') document.title = title
      if (by === 'hand' || by === 'play') this.#write(by)
      if (by !== 'address') this.#note('')
    } catch {
      if (turn !== this.#asked) return
      choose(this.#choosings, this.#shown)
      this.#note(wordsFor(this.#root, 'failed', 'This could not be fetched.'))
    }
    this.#finish(by)
  }

  #put(parts: Parts): void {
    putParts(this.#scope, parts)
    this.#figure.dispatchEvent(new CustomEvent(EXCHANGED, { bubbles: true }))
  }

  /** The address follows what is chosen; Play is one step for the way back, however far it went. */
  #write(by: By): void {
    const address = location.pathname + writeAsked(location.search, this.#choosings, this.#shown, this.#prefix) + location.hash
    if (by === 'play' && history.state === 'play') history.replaceState('play', '', address)
    else history.pushState(by, '', address)
  }

  #finish(by: By): void {
    const reset = this.#root.querySelector<HTMLButtonElement>('[data-reset]')
    if (reset) reset.disabled = stateKey(this.#choosings, this.#shown) === ''
    const link = document.getElementById(`${this.#root.id}-link`)
    if (link) link.textContent = this.#prefix === '' ? location.href : location.href.replace(/(#.*)?$/, `#${this.#figure.id}`)
    if (by === 'address') return
    const title = this.#figure.querySelector('[data-part="title"],[data-part="name"]')?.textContent?.trim() ?? ''
    this.#speak(wordsFor(this.#root, 'shown', '{choices}. {title}', { choices: labelsOf(this.#choosings, this.#shown), title }))
  }

  /** Tells what the address asks for and the chart does not have. */
  #tell(unknown: readonly { name: string; value: string }[]): void {
    this.#note(unknown.map((one) => wordsFor(this.#root, 'unknown', 'There is no {name}={value}.', one)).join(' '))
  }

  #note(text: string): void {
    const note = this.#root.querySelector<HTMLElement>('[data-note]')
    if (!note) return
    note.textContent = text
    note.hidden = text === ''
    if (text) this.#speak(text)
  }
}

/** Lets a reader work one chart, whose controls are `[data-working]`. */
export function workChart(controls: HTMLElement, speak: Speak): void {
  const figure = controls.closest('figure')
  if (figure) new Working(controls, figure, speak).start()
}
