import type { Settings } from './model.ts'

/** What can be set, and how far. */
export interface Dial {
  name: keyof Settings
  least: number
  most: number
  step: number
  /** Where it stands when the page opens. */
  start: number
}

/** The dials in the order of the page. The data set how much a percent of an announced plant is; they do not set these. */
export const DIALS: readonly Dial[] = [
  { name: 'outside', least: 5, most: 95, step: 5, start: 50 },
  { name: 'closed', least: 0, most: 100, step: 10, start: 100 },
  { name: 'stocks', least: 0, most: 12, step: 1, start: 0 },
  { name: 'recycling', least: 0, most: 100, step: 10, start: 0 },
  { name: 'building', least: 0, most: 100, step: 10, start: 0 },
  { name: 'planned', least: 0, most: 100, step: 10, start: 0 },
]

/** Settings as the page opens. */
export const START = Object.fromEntries(DIALS.map(({ name, start }) => [name, start])) as unknown as Settings

const fits = ({ least, most, step }: Dial, value: number): boolean => value >= least && value <= most && (value - least) % step === 0

/** Reads settings from an address (`?stocks=2&closed=50`). What a dial cannot show is left out, and told as it was written; other names are not ours. */
export function readAddress(search: string): { settings: Settings; ignored: string[] } {
  const settings = { ...START }
  const ignored: string[] = []
  for (const [name, text] of new URLSearchParams(search)) {
    const dial = DIALS.find((one) => one.name === name)
    if (!dial) continue
    if (/^\d{1,3}$/.test(text) && fits(dial, Number(text))) settings[dial.name] = Number(text)
    else ignored.push(`${name}=${text}`)
  }
  return { settings, ignored }
}

/** The part of an address that holds settings; empty where all stand as the page opens. */
export function writeAddress(settings: Settings): string {
  const set = DIALS.filter(({ name, start }) => settings[name] !== start).map(({ name }) => `${name}=${settings[name]}`)
  return set.length > 0 ? `?${set.join('&')}` : ''
}
