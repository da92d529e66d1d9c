import { join } from 'node:path'
import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { makeMeasure } from '../src/build/measure.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import type { ChartCell, ChartTable } from '../src/charts/chart-table.ts'
import type { Example } from '../src/charts/chart-type.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import { pageTheme } from '../src/charts/theme.ts'

/*
 * No type leaves data out in silence: each number of the table under a drawing has a mark, or a reason that a reader is told. Every
 * example is drawn as it stands, and once more with x and series in each other's place, as an editor may well write it.
 */
const types = await loadChartTypes()
const measure = makeMeasure(join(import.meta.dirname, '../assets/fonts'))
const document = domino.createDocument('')

interface Drawn {
  table: ChartTable
  /** What is read beside the marks: the sentence, the key and the words of the drawing. */
  told: string
  marked: ReadonlySet<string>
}

/** Numbers of a list of ranges: `0-2 5`. */
const listed = (ranges: string): number[] =>
  ranges.split(' ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, k) => from + k)
  })

/** A drawing of an example, or nothing where it is refused, which tells enough. */
function draw(name: string, example: Example): Drawn | undefined {
  const { type, schema } = types.get(name)!
  const read = schema.safeParse({ dataset: 'example', ...example.spec })
  if (!read.success) return undefined
  const prepared = prepare(type, read.data, chartDataOf(plainExample(type, read.data, example)))
  if (prepared.issues.length > 0) return undefined
  const { svg } = drawPrepared(type, prepared, { width: 770, locale: 'en', measure }, { document, theme: pageTheme })
  const marks = [...svg.querySelectorAll('[data-r]')].flatMap((mark) =>
    listed(mark.getAttribute('data-r')!).flatMap((row) => listed(mark.getAttribute('data-c') ?? '0').map((column) => `${row}:${column}`)),
  )
  const told = [prepared.description.text, ...prepared.key.map(({ text }) => text), svg.textContent].join('\n')
  return { table: prepared.table, told, marked: new Set(marks) }
}

interface Unmarked {
  type: string
  cell: ChartCell
  row: readonly ChartCell[]
  column: { name: string; title: string }
  drawn: Drawn
}

/** Why a number may have no mark, and how a reader knows. */
const REASONS: Readonly<Record<string, (unmarked: Unmarked) => boolean>> = {
  'nothing is as long or as high as zero': ({ type, cell }) => ['bar', 'histogram', 'lollipop'].includes(type) && cell.value === 0,
  'all of a bin is the height of its parts together': ({ type, column, row }) =>
    type === 'histogram' && column.name === 'count' && row.length > 2,
  'a change is what lies between two marks of its row': ({ type, column, row, drawn }) =>
    ['range', 'slope'].includes(type) &&
    column.name === 'change' &&
    row.filter(({ value }, c) => typeof value === 'number' && drawn.marked.has(`${drawn.table.rows.indexOf(row as ChartCell[])}:${c}`))
      .length > 1,
  'a former value that did not change lies under the bar': ({ type, cell, row }) =>
    type === 'bar' && row.filter(({ value }) => value === cell.value).length > 1,
  'a whole of which a part is not known has no height': ({ type, row }) =>
    type === 'area' && row.some(({ value, flags }) => value === null && flags.length > 0),
  'what has no place is named in the sentence': ({ type, row, drawn }) => type === 'map' && drawn.told.includes(row[0]!.text),
  'of several moments between two ends the key says that they stand in the table': ({ type, column, drawn }) =>
    type === 'range' && /in the table alone: .*/.exec(drawn.told)?.[0].includes(column.title) === true,
}

const unmarked = (type: string, drawn: Drawn): string[] =>
  drawn.table.rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const column = drawn.table.columns[c]!
      if (typeof cell.value !== 'number' || column.align !== 'end' || drawn.marked.has(`${r}:${c}`)) return []
      return Object.values(REASONS).some((holds) => holds({ type, cell, row, column, drawn }))
        ? []
        : [`${row[0]!.text}, ${column.title}: ${cell.text}`]
    }),
  )

const turned = ({ spec, ...example }: Example): Example => ({
  ...example,
  name: `${example.name}, x and series turned`,
  spec: { ...spec, x: spec.series, series: spec.x, sort: 'none', highlight: [] },
})

test.each([...types].flatMap(([name, { examples }]) => examples.map((example) => [name, example.name, example] as const)))(
  '%s, %s: each number of its table is drawn, or a reader is told why not',
  (name, _name, example) => {
    const ways = [example, ...(typeof example.spec.series === 'string' ? [turned(example)] : [])]
    const left = ways.flatMap((way) => {
      const drawn = draw(name, way)
      return drawn ? unmarked(name, drawn).map((words) => `${way.name}: ${words}`) : []
    })
    expect(left).toEqual([])
  },
)
