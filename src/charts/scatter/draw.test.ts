import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import type { ChartData, ChartType, Datum } from '../chart-type.ts'
import { drawPrepared, prepare } from '../facets.ts'
import { descendants } from '../parts/plot.ts'
import { pageTheme } from '../theme.ts'
import { type } from './index.ts'
import { schema } from './spec.ts'

const datum = (code: string, x: number, y: number | null, facet: string | null = null): Datum => ({
  x,
  y,
  series: null,
  facet,
  flags: y === null ? ['withheld'] : [],
  version: '1',
  extra: { country: code },
})
function pointers(more: Record<string, unknown>, data: Datum[]): string[] {
  const chart: ChartData = {
    data,
    unit: 't',
    locale: 'en',
    name: (_, code) => ({ long: String(code), short: String(code) }),
    fieldTitle: String,
    unitOf: () => 't',
    countryOf: () => undefined,
  }
  const spec = schema.parse({ type: 'scatter', dataset: 'd', x: 'held', y: 'mined', point: 'country', title: 'T', subtitle: 'S', ...more })
  const tools = { document: domino.createDocument(''), theme: pageTheme }
  const scatter = type as unknown as ChartType
  const frame = { width: 600, locale: 'en', measure: (text: string, size: number) => text.length * size * 0.6 }
  const { svg } = drawPrepared(scatter, prepare(scatter, spec, chart), frame, tools)
  return descendants(svg).flatMap((element) => {
    const row = element.getAttribute('data-r')
    return row === null ? [] : [`${row}: ${element.getAttribute('data-c')}`]
  })
}

test('a dot points at both its values, upwards first; a row without a place too', () =>
  expect(pointers({}, [datum('A', 1, 2), datum('B', 3, null)]).toSorted()).toEqual(['0: 2 1', '1: 2 1']))
test('in panels, dots point into the joined table', () =>
  expect(pointers({ facet: 'stage' }, [datum('A', 1, 2, 'ore'), datum('B', 3, 4, 'oxide')])).toEqual(['0: 3 2', '1: 3 2']))
