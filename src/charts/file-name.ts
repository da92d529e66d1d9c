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

/** A short hash of a text (FNV-1a, 32 bits). */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193)
  return (hash >>> 0).toString(36)
}
