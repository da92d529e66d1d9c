import { evaluateFacts } from '../../facts/evaluate.ts'
import { dataset, exampleCatalogue, record } from '../../facts/example-catalogue.ts'
import type { ArticleSite } from './article-site.ts'
import { exampleSite } from './example-site.ts'

const text = (name: string) => ({ name, type: 'string' as const })
const described = { type: 'string' as const, description: 'For tests.' }

const PRODUCT = {
  name: 'product',
  title: 'Product',
  ...described,
  categories: [
    { value: 'rare-earths', label: 'Rare earths (ores, metals, compounds)' },
    { value: 'magnets', label: 'Rare-earth permanent magnets' },
  ],
}
const SERIES = {
  name: 'series',
  title: 'Series',
  ...described,
  categories: [
    { value: 'dysprosium-oxide', label: 'Dysprosium oxide' },
    { value: 'terbium-oxide', label: 'Terbium oxide' },
  ],
}

const countries = (field: string) => ({ foreignKeys: [{ fields: [field], reference: { resource: 'countries', fields: ['code'] } }] })

const DATASETS = [
  dataset(
    'sent',
    record('China’s exports of rare earths and of magnets', { fields: [PRODUCT], ...countries('destination') }),
    [text('product'), text('destination'), text('period'), { name: 'exports', type: 'number', unit: 't' }],
    ['product', 'destination', 'period'],
    {
      2026: [
        ['magnets', 'WLD', '2025', 57_000],
        ['rare-earths', 'WLD', '2025', 62_000],
        ['magnets', 'USA', '2025', 5900],
        ['magnets', 'USA', '2025-05', 46],
        ['magnets', 'USA', '2025-06', 353],
        ['magnets', 'AUS', '2025', 230],
      ],
    },
  ),
  dataset(
    'received',
    record('Australia’s imports of magnets', countries('origin')),
    [text('origin'), text('year'), { name: 'weight', type: 'number', unit: 't' }, { name: 'value', type: 'number', unit: 'musd' }],
    ['origin', 'year'],
    {
      2026: [
        ['CHN', '2025', 930, 91],
        ['WLD', '2025', 1000, 100],
      ],
    },
  ),
  dataset(
    'prices',
    record('Prices', { fields: [SERIES] }),
    [text('series'), { name: 'year', type: 'year' }, { name: 'price', type: 'number', unit: 'usd-per-kg' }],
    ['series', 'year'],
    {
      2026: [
        ['dysprosium-oxide', 2025, 239],
        ['terbium-oxide', 2025, 1010],
      ],
    },
  ),
  dataset(
    'quotas',
    record('China’s quotas'),
    [text('kind'), { name: 'year', type: 'year' }, { name: 'quota', type: 'number', unit: 't' }],
    ['kind', 'year'],
    {
      2026: [
        ['mining', 2020, 140_000],
        ['mining', 2024, 270_000],
        ['smelting', 2024, 254_000],
      ],
    },
  ),
]

/** Facts by id: label and expression. */
const FACTS: Record<string, [label: string, expression: string]> = {
  magnets: ['China’s exports of magnets in 2025', 'sent/exports[magnets,WLD,2025]'],
  earths: ['China’s exports of rare earths in 2025', 'sent/exports[rare-earths,WLD,2025]'],
  'to-usa': ['China’s exports of magnets to the United States in 2025', 'sent/exports[magnets,USA,2025]'],
  'to-aus': ['China’s exports of magnets to Australia in 2025', 'sent/exports[magnets,AUS,2025]'],
  may: ['China’s exports of magnets to the United States in May 2025', 'sent/exports[magnets,USA,2025-05]'],
  june: ['China’s exports of magnets to the United States in June 2025', 'sent/exports[magnets,USA,2025-06]'],
  'from-china': ['Magnets that Australia imported from China in 2025', 'received/weight[CHN,2025]'],
  'by-weight': ['China’s share of the weight of Australia’s magnet imports', 'share(received/weight[CHN,2025], received/weight[WLD,2025])'],
  'by-value': ['China’s share of the value of Australia’s magnet imports', 'share(received/value[CHN,2025], received/value[WLD,2025])'],
  dysprosium: ['Price of dysprosium oxide', 'prices/price[dysprosium-oxide,2025]'],
  terbium: ['Price of terbium oxide', 'prices/price[terbium-oxide,2025]'],
  mining: ['China’s mining quota in 2024', 'quotas/quota[mining,2024]'],
  smelting: ['China’s smelting quota in 2024', 'quotas/quota[smelting,2024]'],
  growth: ['Growth of China’s mining quota a year', 'growth(quotas/quota[mining,2020], quotas/quota[mining,2024])'],
  reserves: ['China’s reserves as a multiple of Brazil’s', 'ratio(reserves/reserves[CHN], reserves/reserves[BRA])'],
  times: ['China’s output as a multiple of that of the United States', 'ratio(mine/output[CHN,2024], mine/output[USA,2024])'],
  grown: ['American output in 2022 as a multiple of that in 2020', 'ratio(long/output[USA,2022], long/output[USA,2020])'],
  rise: ['Change in American output from 2020 to 2022', 'change(long/output[USA,2020], long/output[USA,2022])'],
  world: ['World output in 2024', 'mine/output[WLD,2024]'],
  china: ['China’s output in 2024', 'mine/output[CHN,2024]'],
  usa: ['American output in 2024', 'mine/output[USA,2024]'],
  'australia-24': ['Australian output in 2024', 'mine/output[AUS,2024]'],
  'australia-25': ['Australian output in 2025', 'mine/output[AUS,2025]'],
  myanmar: ['Myanmar’s output in 2024', 'mine/output[MMR,2024]'],
}

const catalogue = (() => {
  const example = exampleCatalogue()
  return { ...example, datasets: new Map([...example.datasets, ...DATASETS.map((one) => [one.id, one] as const)]) }
})()

/** A site of one article as `exampleSite` makes it, with tables of trade, prices and quotas, for tests of what a sentence says that its numbers are of. */
export function tradeSite(body: string): ArticleSite {
  const specs = Object.entries(FACTS).map(([id, [label, expression]]) => ({ id, label, expression, place: { file: 'facts.yaml' } }))
  const { facts } = evaluateFacts(specs, catalogue)
  const known = { facts, stated: new Set(Object.keys(FACTS)), claims: new Map(), statedClaims: new Set<string>() }
  return { ...exampleSite(body), factsOf: () => known, catalogue }
}
