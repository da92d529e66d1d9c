import type { Cell, Grid } from './grid.ts'
import { textOf } from './grid.ts'

const COMPOSITE = /^([^\\]+)\\\s*[\w ]+$/

/** The first row of a grid. */
export function firstRow(grid: Grid): readonly Cell[] {
  let first: readonly Cell[] = []
  grid.visit((cells) => {
    first = [...cells]
    return false
  })
  return first
}

/**
 * A grid whose first column holds several dimensions in one, as Eurostat's do (`freq,unit,geo\TIME_PERIOD`), with a column for each; any
 * other grid as it is.
 */
export function splitComposite(grid: Grid): Grid {
  const head = COMPOSITE.exec(textOf(firstRow(grid)[0]).trim())?.[1]?.split(',')
  if (!head) return grid
  const parts = (text: string): string[] => {
    const values = text.split(',')
    // More parts than names: the surplus stays with the last.
    return [...head.keys()].map((at) => (at === head.length - 1 ? values.slice(at).join(',') : (values[at] ?? '')).trim())
  }
  return {
    ...grid,
    decimal: '.',
    visit: (call) =>
      grid.visit(([first = '', ...rest], row) =>
        call(
          [...(row === 0 ? head.map((name) => name.trim()) : textOf(first).trim() === '' ? [first] : parts(textOf(first))), ...rest],
          row,
        ),
      ),
  }
}

/** Publishers whose files always have a decimal point, told by their header. */
const KNOWN: readonly (readonly [string, RegExp])[] = [
  ['World Bank', /^(?:Country Name\|Country Code\|Indicator Name|Country Name\|Country Code\|(?:Series|Time)|Series Name\|Series Code|Time\|Time Code\|Country Name|Indicator Name\|Indicator Code)/i],
  ['Our World in Data', /^Entity\|Code\|(?:Year|Day|Date)(?:\||$)/i],
  ['SDMX-CSV', /^(?:DATAFLOW|STRUCTURE)\||\|?TIME_PERIOD\|.*OBS_VALUE|OBS_VALUE\|/i],
  ['UN Comtrade', /^(?:typeCode\|freqCode|Classification\|Year\|Period)|\|refPeriodId\||\|primaryValue/i],
  ['Eurostat', /\\(?:TIME_PERIOD|time)/i],
  ['FAOSTAT', /^(?:Domain Code\|Domain|Area Code(?: \(\w+\))?\|.*Element Code)/i],
  ['USGS', /^(?:DataSource|Data_?Source|Source)\|(?:Commodity|Country)\|/i],
] // prettier-ignore

/** Name of the publisher whose layout a header is; undefined for any other. */
export function publisherOf(header: readonly string[]): string | undefined {
  const line = header.map((text) => text.trim()).join('|')
  return KNOWN.find(([, pattern]) => pattern.test(line))?.[0]
}
