import type { Values } from '../charts/control.ts'
import { published, readAsked, writeAsked, type Asked } from './asked.ts'
import { choose, choosingsIn, labelsOf, valuesOf } from './choosing.ts'
import { wordsFor } from './controls.ts'
import { partsOf, putParts } from './exchange.ts'
import type { Speak } from './live-region.ts'
import { startPlay } from './play.ts'
import { isLive, makeViews } from './views.ts'

/** How a view came to be chosen: by hand, by Play, by the way back, or by the address that the page was opened with. */
type By = 'hand' | 'play' | 'back' | 'address'

/** Said on a figure whose drawings and table have been exchanged: the reading script listens. */
const EXCHANGED = 'assay-exchanged'

const same = (a: Values, b: Values): boolean => Object.keys(a).every((name) => a[name] === b[name])

/** Lets a reader work one chart, whose controls are `[data-working]`: its figure, or all of the chart's own page, takes the parts of a view. */
export function workChart(root: HTMLElement, speak: Speak): void {
  const figure = root.closest('figure')
  if (!figure) return
  const prefix = root.dataset.working ?? ''
  const scope = prefix === '' ? document : figure
  const choosings = choosingsIn(root)
  const folder = new URL(root.dataset.src ?? '', document.baseURI).href
  const room = {
    widths: (figure.querySelector<HTMLElement>('[data-widths]')?.dataset.widths ?? '').split(' ').map(Number),
    titleId: figure.getAttribute('aria-labelledby') ?? '',
  }
  const code = root.dataset.live ? new URL(`../../assets/live-${root.dataset.live}.js`, folder).href : ''
  const viewOf = makeViews(choosings, { title: document.title, parts: partsOf(scope) }, { folder, code, guest: prefix !== '', room })
  const ask = (): Asked => readAsked(location.search, choosings, prefix)
  let shown = published(choosings)
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  let turn = 0

  const note = (text: string, aloud = true): void => {
    const place = root.querySelector<HTMLElement>('[data-note]')
    if (!place) return
    place.textContent = text
    place.hidden = text === ''
    if (text && aloud) speak(text)
  }
  const tell = ({ unknown }: Asked): void =>
    note(unknown.map((one) => wordsFor(root, 'unknown', 'There is no {name}={value}.', one)).join(' '))
  const finish = (by: By): void => {
    const reset = root.querySelector<HTMLButtonElement>('[data-reset]')
    if (reset) reset.disabled = same(shown, published(choosings))
    const link = document.getElementById(`${root.id}-link`)
    if (link) link.textContent = prefix === '' ? location.href : location.href.replace(/(#.*)?$/, `#${figure.id}`)
    if (by === 'address') return
    const title = figure.querySelector('[data-part="title"],[data-part="name"]')?.textContent?.trim() ?? ''
    speak(wordsFor(root, 'shown', '{choices}. {title}', { choices: labelsOf(choosings, shown), title }))
  }
  /** Shows what is chosen; where that cannot be had or drawn, what is shown stays chosen, and a note says so. */
  const show = async (by: By): Promise<void> => {
    const values = valuesOf(choosings)
    const own = ++turn
    if (same(values, shown)) return
    const view = await viewOf(values).catch(() => wordsFor(root, 'failed', 'This could not be fetched.'))
    if (own !== turn) return
    if (typeof view === 'string') {
      choose(choosings, shown)
      return note(view)
    }
    putParts(scope, view.parts)
    figure.dispatchEvent(new CustomEvent(EXCHANGED, { bubbles: true }))
    shown = values
    if (prefix === '') document.title = view.title
    if (by === 'hand' || by === 'play') keep(by)
    if (by !== 'address') note(prefix === '' && isLive(choosings, shown) ? wordsFor(root, 'drawn', '') : '', false)
    finish(by)
  }
  /** The address follows what is chosen; Play is one step for the way back, however far it went. */
  const keep = (by: By): void => {
    const address = location.pathname + writeAsked(location.search, choosings, shown, prefix) + location.hash
    if (by === 'play' && history.state === 'play') history.replaceState(by, '', address)
    else history.pushState(by, '', address)
  }

  // What a reader chose while this script was on its way goes before the address.
  const asked = ask()
  const chosen = valuesOf(choosings)
  const touched = !same(chosen, shown)
  choose(choosings, touched ? chosen : asked.values)
  tell(asked)
  void show(touched ? 'hand' : 'address')
  root.addEventListener('change', () => void show('hand'))
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    choose(choosings, published(choosings))
    void show('hand')
  })
  startPlay(root, () => show('play'))
  addEventListener('popstate', () => {
    choose(choosings, ask().values)
    tell(ask())
    void show('back')
  })
  root.dataset.ready = ''
  for (const pressed of root.querySelectorAll<HTMLElement>('[data-pressed]:not([data-copy])')) pressed.click()
}
