import { freeAsked, type Live } from './live.ts'

/** Signs of a choice that a name of a file may have; a longer one is told by its hash. */
const MOST = 60

/**
 * Name of a file of a free choice: that of the chart's own file with what was chosen before its ending, so that no choice overwrites another:
 * `mine-output-country-IND-BRA--from-2021.csv`. `asked` is what the address of the chart's page asks.
 */
export function fileNameOf(name: string, asked: string, live: Live): string {
  const choice = freeAsked(asked, live)
    .map(([control, value]) => `${control}-${value.replaceAll(/[^\w-]+/g, '-')}`)
    .join('--')
  return choice === '' ? name : name.replace(/(-small)?\.\w+$/, (ending) => `-${choice.length > MOST ? hashOf(choice) : choice}${ending}`)
}

/** A short hash of a text: its signs as digits of base 31, in 32 bits. */
const hashOf = (text: string): string => [...text].reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) >>> 0, 0).toString(36)
