import type { LiveChoice, LiveData } from '../charts/live.ts'
import { stateKey, type Values } from '../charts/control.ts'
import { writeAsked } from './asked.ts'
import type { Choosing } from './choosing.ts'
import type { DrawForFile, DrawLive, LiveRoom } from './draw-live.ts'
import { fetchPage, partsOf, settleLinks, type Parts } from './exchange.ts'
import type { giveFile, GiveFile } from './give-files.ts'

/** A view of a chart, ready to be put in place: its page's title, and what differs. */
export interface View {
  title: string
  parts: Parts
  /** Gives its files, where a reader has chosen freely. */
  give?: GiveFile
}

/** Where the views of a chart come from. */
export interface Sources {
  /** Folder of the pages of its states, and of what the browser draws from. */
  folder: string
  /** Address of the code that draws its type, where readers choose freely. */
  code: string
  /** True where its figure stands among others. */
  guest: boolean
  room: LiveRoom
  /** What is said where the chart refuses to be drawn so. */
  words: (reason: string) => string
}

/** What the code that draws a type exports. */
interface LiveCode {
  draw: DrawLive
  drawFile: DrawForFile
  giveFile: typeof giveFile
}

/** Names of the controls of a stretch. */
const ENDS = ['from', 'to']

/** True where what is chosen has to be drawn in the browser. */
export const isLive = (choosings: readonly Choosing[], values: Values): boolean =>
  choosings.some(({ name, live, first }) => live && values[name] !== first)

/** Key of the state that is drawn ahead, whatever else is chosen. */
const keyOf = (choosings: readonly Choosing[], values: Values): string =>
  stateKey(
    choosings.filter(({ live }) => !live),
    values,
  )

/** What is chosen freely. */
function choiceOf(choosings: readonly Choosing[], values: Values): LiveChoice {
  const pick = choosings.find(({ live, name }) => live && !ENDS.includes(name))
  const span = choosings.some(({ live, name }) => live && name === 'to')
  return { ...(pick ? { codes: (values[pick.name] ?? '').split('.') } : {}), ...(span ? { from: values.from, to: values.to } : {}) }
}

/** Gets the views of a chart by what is chosen; each is fetched once. `published` is what the page holds already. */
export function makeViews(
  choosings: readonly Choosing[],
  published: View,
  { folder, code, guest, room, words }: Sources,
): (values: Values) => Promise<View | string> {
  const once = <Kept>(get: (name: string) => Promise<Kept>): ((name: string) => Promise<Kept>) => {
    const kept = new Map<string, Promise<Kept>>()
    return (name) => {
      const found = kept.get(name) ?? get(name)
      kept.set(name, found)
      found.catch(() => kept.delete(name))
      return found
    }
  }
  const stateOf = once(async (key: string): Promise<View> => {
    if (key === '') return published
    const page = await fetchPage(`${folder}${key}/`)
    settleLinks(page, guest)
    return { title: page.title, parts: partsOf(page) }
  })
  const dataOf = once(async (key: string): Promise<LiveData> => {
    const answer = await fetch(`${folder}${key && `${key}/`}live.json`)
    if (!answer.ok) throw new Error(`not there: ${answer.url}`)
    return (await answer.json()) as LiveData
  })
  const codeOf = once(async (address: string) => (await import(address)) as LiveCode)
  return async (values) => {
    const key = keyOf(choosings, values)
    if (!isLive(choosings, values)) return stateOf(key)
    const asked = writeAsked('', choosings, values, '')
    const [state, data, { draw, drawFile, giveFile: give }] = await Promise.all([stateOf(key), dataOf(key), codeOf(code)])
    const choice = choiceOf(choosings, values)
    const drawn = await draw(data, choice, { ...room, ...(guest ? {} : { place: { asked, state: state.parts } }) })
    if (typeof drawn === 'string') return words(drawn)
    const headline = nameOf(state.parts)
    return {
      title: state.title.replace(headline, () => nameOf(drawn)),
      parts: new Map([...state.parts, ...drawn]),
      give: give({ data, choice, drawFile, asked }),
    }
  }
}

/** Plain title of a view, which the title of its page begins with. */
const nameOf = (parts: Parts): string => (parts.get('name')?.[0]?.textContent ?? '').replace(/\s+/g, ' ').trim()
