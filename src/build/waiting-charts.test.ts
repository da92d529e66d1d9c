import { expect, test } from 'vitest'
import { exampleArticle } from '../checks/article/example-site.ts'
import type { Chart } from '../charts/chart.ts'
import { tellWaiting, waitingCharts } from './waiting-charts.ts'

const LIVE = { date: '2026-10-09' }
const LATER = { date: '2026-10-11' }
const DRAFT = { date: '2026-10-09', draft: true }

const waits = (draft: boolean | undefined, ...fronts: object[]): [waits: boolean, told: boolean] => {
  const charts = new Map([['map', { id: 'map', file: 'map.yaml', spec: { draft } } as Chart]])
  const articles = fronts.map((front) => exampleArticle('lead' in front ? 'Words.' : '::chart{#map}', { ...front }))
  return [waitingCharts(charts, articles, '2026-10-10').length > 0, tellWaiting(charts, articles, '2026-10-10').length > 0]
}

test.each<[string, [boolean, boolean], boolean | undefined, object[]]>([
  ['that no article places goes out', [false, false], undefined, []],
  ['that a published article places goes out', [false, false], undefined, [LIVE, DRAFT]],
  ['that only a draft places waits, and is told', [true, true], undefined, [DRAFT]],
  ['that only stands for a draft waits, and is told', [true, true], undefined, [{ ...DRAFT, lead: 'map' }]],
  ['that only an article to come places waits, and is told', [true, true], undefined, [LATER]],
  ['that says it is a draft waits', [true, false], true, []],
  ['that says it is a draft waits with its article', [true, false], true, [DRAFT]],
  ['that says it is none goes out', [false, false], false, [DRAFT, LATER]],
  ['that a published article places is told of elsewhere', [false, false], true, [LIVE]],
])('a chart %s', (_, expected, draft, fronts) => expect(waits(draft, ...fronts)).toEqual(expected))
