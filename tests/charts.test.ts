import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { drawExamples } from './browser/chart-page.ts'

/*
 * Every example of every chart type, drawn narrow and wide and compared with a file, an element a line. When a drawing was
 * meant to change: `npm test -- tests/charts -u`, then look at the difference.
 */
const WIDTHS = [300, 770] as const
const FOLDER = join(import.meta.dirname, 'snapshots')

const warn = vi.spyOn(console, 'warn')
const types = await loadChartTypes()
const drawn = await drawExamples()
const warnings = [...warn.mock.calls]

beforeAll(() => warn.mockClear())
afterAll(() => warn.mockRestore())

/** Example names of a type that are drawn; the others are refused, or have nothing to draw. */
const drawnOf = (type: string): string[] => drawn.filter(({ id }) => id.startsWith(`${type}-`)).map(({ id }) => id.slice(type.length + 1))

/** A drawing as a file: an element a line, with the name space that a viewer needs. */
const pretty = (svg: string): string =>
  `${svg
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(/<(\w+)([^<>]*)><\/\1>/g, '<$1$2/>')
    .replace(/></g, '>\n<')}\n`

const cases = drawn.flatMap(({ id, drawn: { drawings } }) =>
  WIDTHS.map((width) => [id, width, drawings.find((drawing) => drawing.width === width)?.svg] as const),
)

test.each(cases)('%s is drawn as it was, %i px wide', async (id, width, svg) => {
  const [type = '', ...name] = id.split('-')
  expect(svg).toBeDefined()
  await expect(pretty(svg!)).toMatchFileSnapshot(join(FOLDER, type, `${name.join('-')}-${width}.svg`))
})

test('no drawing warns', () => expect(warnings).toEqual([]))

test.each([...types.keys()])('%s draws an example of the usual and refuses or survives an empty one', (name) => {
  const names = types.get(name)!.examples.map((example) => example.name)
  expect(names).toEqual(expect.arrayContaining(['usual', 'empty']))
  expect(drawnOf(name)).toContain('usual')
})

test('no drawing is kept of an example that is gone', () => {
  const expected = new Set(cases.map(([id, width]) => `${id.replace('-', '/')}-${width}.svg`))
  const kept = existsSync(FOLDER) ? readdirSync(FOLDER, { recursive: true }).map(String) : []
  expect(kept.filter((file) => file.endsWith('.svg') && !expected.has(file))).toEqual([])
})

test('no drawing holds what a strict policy refuses, or a coordinate that is no number', () => {
  const bad = cases.filter(([, , svg]) => /<style|<script|style="|\son\w+=|NaN|Infinity|undefined/.test(svg ?? ''))
  expect(bad.map(([id, width]) => `${id} ${width}`)).toEqual([])
})
