import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, wcagContrast } from 'culori'
import { expect, test } from 'vitest'
import { chartOf, datumOf } from '../../../tests/chart-of.ts'
import { makeMeasure } from '../../build/measure.ts'
import type { Bar } from '../parts/shapes.ts'
import { layout } from './layout.ts'
import { series } from './series.ts'
import { schema } from './spec.ts'

const measure = makeMeasure(join(import.meta.dirname, '../../../assets/fonts'))
const css = readFileSync(join(import.meta.dirname, '../../styles/tokens.css'), 'utf8')
const tokensOf = (theme: string): Map<string, string> =>
  new Map(
    [...new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)![1]!.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name, hex]) => [
      name!,
      hex!,
    ]),
  )

/** Two people's answers of five kinds, those of the second with flags. */
const answers = (flags: ['estimated'] | ['projected'] | []) =>
  ['A', 'B'].flatMap((x) => ['a', 'b', 'c', 'd', 'e'].map((code) => datumOf(x, 20, { series: code, flags: x === 'B' ? flags : [] })))
const made = (colours: string, flags: ['estimated'] | ['projected'] | [] = ['estimated']) =>
  series(
    schema.parse({ type: 'bar', dataset: 'd', x: 'x', y: 'y', title: 'T', subtitle: 'S', series: 's', arrange: 'percent', colours }),
    chartOf(answers(flags), 'percent'),
  )
const drawn = (colours: string) => layout(made(colours), { width: 770, locale: 'en', measure })

/** Rectangles of a cell, from the back to the front. */
const ofCell = (bars: readonly Bar[], row: number, column: number): Bar[] =>
  bars.filter(({ pointer }) => pointer?.rows[0] === row && pointer.column === column)

test.each(['ordered', 'opposed'].flatMap((colours) => ['light', 'dark'].map((theme) => [colours, theme] as const)))(
  'every part in %s colours has an edge that is seen on %s paper, whether read or estimated',
  (colours, theme) => {
    const tokens = tokensOf(theme)
    const { bars } = drawn(colours)
    const edges = [0, 1].flatMap((row) => [1, 2, 3, 4, 5].map((column) => ofCell(bars, row, column)[0]!.edge!))
    const faint = edges.filter((edge) => wcagContrast(parse(tokens.get(edge)!)!, parse(tokens.get('paper')!)!) < 3)
    expect([edges.length, faint]).toEqual([10, []])
  },
)
test.each(['ordered', 'opposed'])('an estimate in %s colours keeps the colour of its answer, its value and a dashed edge', (colours) => {
  const { bars, texts } = drawn(colours)
  for (const column of [1, 2, 3, 4, 5]) {
    const [read, estimated] = [0, 1].map((row) => ofCell(bars, row, column))
    expect(estimated!.at(-1)!.fill).toBe(read!.at(-1)!.fill)
    expect([read![0]!.dashed, estimated![0]!.dashed, estimated!.some(({ pale }) => pale)]).toEqual([undefined, true, false])
    const [first, second] = [0, 1].map((row) => texts.find(({ of }) => of?.rows[0] === row && of.column === column)!)
    expect([second!.text.replace('%', ''), second!.role]).toEqual([first!.text.replace('%', ''), first!.role])
  }
})
test('the key says what a dashed edge is where colours stand in an order', () => {
  expect(made('ordered').key.map(({ text }) => text)).toEqual(['dashed edge: estimated'])
  expect(made('ordered', ['projected']).key.map(({ text }) => text)).toEqual(['dashed edge: projected'])
})
