/**
 * The script of the what-if page: lets the dials be moved, works the year out anew, and changes the drawing, the table and the sentences
 * that the page was built with. Markup: `[data-what-if]` around all, with `data-capacities` and `data-phrases` as JSON; in it a
 * `[data-dials][hidden]` around `input[type=range]` named as the settings, each with an `output` that is `for` it; `svg[data-drawing]` by
 * width; `tr[data-row]`; `[data-sentence]`, `[data-enough]`, `[data-so-far]`; `[data-ignored]` for what an address asks and no dial can show.
 */
import { readAddress, writeAddress } from '../what-if/dials.ts'
import { layoutOf } from '../what-if/layout.ts'
import { enoughUpTo, outcomeOf, type Capacities, type Settings } from '../what-if/model.ts'
import { rowsOf, type Row } from '../what-if/rows.ts'
import { enoughSentence, missingWords, sentenceOf, valueOf, type Phrases } from '../what-if/sentence.ts'
import { reveal } from './controls.ts'
import { makeLiveRegion } from './live-region.ts'

/** How long dials must rest before the result is spoken, in ms: a key held down would otherwise speak over itself. */
const REST = 600

/** The page and what it was built with. */
interface Bench {
  page: HTMLElement
  dials: HTMLElement
  data: Capacities
  phrases: Phrases
  locale: string
}

function start(bench: Bench): void {
  const { dials } = bench
  const speak = makeLiveRegion(document)
  let settings = readPage(bench)
  let sentence = show(bench, settings)

  // Going back takes back what was done to one dial, however many keys it took.
  let moved: EventTarget | null = null
  let resting: ReturnType<typeof setTimeout> | undefined
  dials.addEventListener('input', ({ target }) => {
    const { name, value } = target as HTMLInputElement
    settings = { ...settings, [name]: Number(value) }
    sentence = show(bench, settings)
  })
  dials.addEventListener('change', ({ target }) => {
    remember(writeAddress(settings), target !== moved)
    moved = target
    clearTimeout(resting)
    resting = setTimeout(() => speak(sentence), REST)
  })
  addEventListener('popstate', () => {
    moved = null
    settings = readPage(bench)
    const before = sentence
    sentence = show(bench, settings)
    // A link within the page goes back too, and sets nothing.
    if (sentence !== before) speak(sentence)
  })
  reveal(dials)
}

/** Settings of the address; what it asks beyond them is told in the page. */
function readPage({ page }: Bench): Settings {
  const { settings, ignored } = readAddress(location.search)
  const note = page.querySelector<HTMLElement>('[data-ignored]')
  const names = note?.querySelector('span')
  if (note && names) {
    note.hidden = ignored.length === 0
    names.textContent = ignored.join(', ')
  }
  return settings
}

/** Keeps settings in the address, as a step of its own or in place of the last one. A page from a disk has none that may be changed. */
function remember(search: string, anew: boolean): void {
  const address = location.pathname + search
  try {
    if (anew) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  } catch {
    // What was set stands all the same.
  }
}

/** Shows the year as settings make it; gives its sentence. */
function show(bench: Bench, settings: Settings): string {
  const { page, dials, data, phrases, locale } = bench
  const rows = rowsOf(outcomeOf(data, settings), data.world)
  const sentence = sentenceOf(rows, phrases, locale)
  const write = (where: string, text: string): void => {
    for (const element of page.querySelectorAll(where)) element.textContent = text
  }
  write('[data-sentence]', sentence)
  write('[data-enough]', enoughSentence(enoughUpTo(data, settings), phrases))
  write('[data-so-far]', missingWords(rows, phrases, locale))
  for (const drawing of page.querySelectorAll<SVGSVGElement>('[data-drawing]')) redraw(drawing, rows, phrases, locale)
  for (const { name, tonnes, percent } of rows) {
    write(`[data-row=${name}] td:nth-of-type(1)`, tonnes.toLocaleString(locale))
    if (percent !== undefined) write(`[data-row=${name}] td:nth-of-type(2)`, `${percent}`)
  }
  for (const input of dials.querySelectorAll('input')) {
    const name = input.name as keyof Settings
    const text = valueOf(name, data, settings, phrases, locale)
    input.value = `${settings[name]}`
    input.setAttribute('aria-valuetext', text)
    write(`output[for=${input.id}]`, text)
  }
  return sentence
}

/** Changes the drawing that the page was built with: its elements stay, their places and words are new. */
function redraw(drawing: SVGSVGElement, rows: readonly Row[], phrases: Phrases, locale: string): void {
  const { shapes } = layoutOf(rows, phrases, Number(drawing.dataset.drawing), locale)
  shapes.forEach(({ attributes, text }, place) => {
    const element = drawing.children[place]
    for (const [name, value] of Object.entries(attributes)) element?.setAttribute(name, `${value}`)
    if (element && text !== undefined) element.textContent = text
  })
}

const page = document.querySelector<HTMLElement>('[data-what-if]')
const dials = page?.querySelector<HTMLElement>('[data-dials]')
if (page && dials)
  start({
    page,
    dials,
    data: JSON.parse(page.dataset.capacities ?? '{}') as Capacities,
    phrases: JSON.parse(page.dataset.phrases ?? '{}') as Phrases,
    locale: document.documentElement.lang,
  })
