import type { Values } from '../charts/control.ts'
import { published, readAsked, writeAsked } from './asked.ts'
import { choose, choosingsIn, inOrder, valuesOf } from './choosing.ts'
import { wordsFor } from './controls.ts'
import { partsOf, putParts } from './exchange.ts'
import type { GiveFile } from './give-files.ts'
import type { Speak } from './live-region.ts'
import { startPlay } from './play.ts'
import { makeViews, type View } from './views.ts'
import { same, showNote, tellAsked, tellPublished, tellShown, type Workplace } from './working-words.ts'

/** How a view came to be chosen: by hand, by Play, by the way back, or by the address that the page was opened with. */
type By = 'hand' | 'play' | 'back' | 'address'

/** Said on a figure whose drawings and table have been exchanged: the reading script listens. */
const EXCHANGED = 'assay-exchanged'

/** Said by what copies a picture: where a choice is drawn, its files are made from it. */
const TAKEN = 'assay-take'

/** Lets a reader work one chart, whose controls are `[data-working]`: its figure, or all of the chart's own page, takes the parts of a view. */
export function workChart(root: HTMLElement, speak: Speak): void {
  const figure = root.closest('figure')
  if (!figure) return
  const place: Workplace = { root, figure, choosings: choosingsIn(root), prefix: root.dataset.working ?? '', speak }
  const show = makeShow(place)
  const { choosings, prefix } = place
  const first = published(choosings)
  // What a reader chose while this script was on its way goes before the address.
  const asked = readAsked(location.search, choosings, prefix)
  const chosen = valuesOf(choosings)
  const touched = !same(chosen, first)
  choose(choosings, touched ? chosen : asked.values)
  tellAsked(place, asked)
  void show(touched ? 'hand' : 'address')
  root.addEventListener('change', () => void show('hand'))
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    choose(choosings, first)
    void show('hand')
  })
  startPlay(root, () => show('play'))
  addEventListener('popstate', () => {
    const back = readAsked(location.search, choosings, prefix)
    choose(choosings, back.values)
    tellAsked(place, back)
    void show('back')
  })
  root.dataset.ready = ''
  for (const pressed of root.querySelectorAll<HTMLElement>('[data-pressed]:not([data-copy])')) pressed.click()
}

/** Where the views of a chart come from, as its markup says. */
function viewsOf({ root, figure, choosings, prefix }: Workplace): (values: Values) => Promise<View | string> {
  const folder = new URL(root.dataset.src ?? '', document.baseURI).href
  const room = {
    widths: (figure.querySelector<HTMLElement>('[data-widths]')?.dataset.widths ?? '').split(' ').map(Number),
    titleId: figure.getAttribute('aria-labelledby') ?? '',
  }
  const code = new URL(`../../assets/live-${root.dataset.live}.js`, folder).href
  const now = { title: document.title, parts: partsOf(prefix === '' ? document : figure) }
  const words = (reason: string): string => wordsFor(root, 'refused', '{reason}', { reason })
  return makeViews(choosings, now, { folder, code, guest: prefix !== '', room, words })
}

/** Makes the function that shows what is chosen; where that cannot be had or drawn, what is shown stays chosen, and a note says so. */
function makeShow(place: Workplace): (by: By) => Promise<void> {
  const { root, figure, choosings, prefix } = place
  const viewOf = viewsOf(place)
  let shown = published(choosings)
  /** Counts what was asked for, so that an answer that comes late is not shown. */
  let turn = 0
  const failed = wordsFor(root, 'failed', 'This could not be fetched.')
  let give: GiveFile | undefined
  if (prefix === '')
    for (const name of ['click', TAKEN]) document.addEventListener(name, (event) => give?.(event, () => showNote(place, failed)))
  return async (by) => {
    const given = valuesOf(choosings)
    const values = inOrder(choosings, given)
    const isAct = by === 'hand' || by === 'play'
    choose(choosings, values)
    if (!isAct && values !== given) keep(place, values, by)
    const own = ++turn
    if (same(values, shown)) return
    const view = await viewOf(values).catch(() => failed)
    if (own !== turn) return
    if (typeof view === 'string') {
      choose(choosings, shown)
      return showNote(place, view)
    }
    putParts(prefix === '' ? document : figure, view.parts)
    figure.dispatchEvent(new CustomEvent(EXCHANGED, { bubbles: true }))
    shown = values
    give = view.give
    if (prefix === '') document.title = view.title
    if (isAct) {
      keep(place, shown, by)
      showNote(place, prefix === '' && give ? wordsFor(root, 'drawn', '') : '', false)
    }
    if (prefix === '') tellPublished(give !== undefined)
    tellShown(place, shown, by !== 'address')
  }
}

/** The address follows what is chosen; Play is one step for the way back, however far it went, and an address that is put in order none. */
function keep({ choosings, prefix }: Workplace, shown: Values, by: By): void {
  const address = location.pathname + writeAsked(location.search, choosings, shown, prefix) + location.hash
  if (by === 'hand' || (by === 'play' && history.state !== by)) history.pushState(by, '', address)
  else history.replaceState(by, '', address)
}
