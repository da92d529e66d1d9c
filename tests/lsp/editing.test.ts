import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../browser/built-site.ts'
import { copySite, type CopiedSite } from '../build/copied-site.ts'
import { EditorClient } from './client.ts'

const ARTICLE = 'content/articles/china-share/index.md'
const FACTS = 'content/articles/china-share/facts.yaml'
const CHART = 'content/charts/china-share-number.yaml'
const RECORD = 'content/datasets/mine-production/index.yaml'
const REFINING = ':n[91 percent]{#china/refining-2024} of refining'

let site: CopiedSite
let client: EditorClient
let capabilities: Record<string, unknown>
beforeAll(async () => {
  site = copySite(join(PROJECT, 'content'))
  client = new EditorClient(site.root)
  capabilities = await client.begin()
  for (const file of [ARTICLE, FACTS, CHART, RECORD]) await client.open(file)
})
afterAll(async () => {
  expect(await client.end()).toBe(0)
  // Anything on standard output that is no message would be a fault of the stream.
  expect([client.faults, client.log]).toEqual([[], []])
  site.remove()
})

const none = (file: string) => client.until(file, (found) => found.length === 0)
const labels = (items: { label: string }[]): string[] => items.map(({ label }) => label)

test('the server says what it can do', () => {
  expect(capabilities).toMatchObject({ hoverProvider: true, definitionProvider: true, renameProvider: { prepareProvider: true } })
})

test('a number that disagrees is told as it is typed, and mended by its quick fix', async () => {
  await client.replace(ARTICLE, REFINING, REFINING.replace('91', '93'))
  const [found] = await client.until(ARTICLE, (all) => all.length === 1)
  expect(found).toMatchObject({
    severity: 1,
    code: 'article/number-disagrees',
    source: 'Assay',
    message: expect.stringContaining('mend: write "91 percent"'),
  })
  expect(client.underlined(ARTICLE, found!)).toBe(':n[93 percent]{#china/refining-2024}')
  const [fix] = await client.fixes(ARTICLE, found!)
  expect(fix).toMatchObject({ title: 'Write "91 percent"', kind: 'quickfix', isPreferred: true })
  await client.apply(fix!.edit!)
  expect(client.textOf(ARTICLE)).toBe(site.read(ARTICLE))
  await none(ARTICLE)
})

test('a number without a fact is bound by a quick fix, or excused with a reason that is asked for', async () => {
  await client.replace(ARTICLE, REFINING, '91 percent of refining')
  const [found] = await client.until(ARTICLE, (all) => all.length === 1)
  expect([found?.code, client.underlined(ARTICLE, found!)]).toEqual(['numbers/unbound', '91 percent'])
  const fixes = await client.fixes(ARTICLE, found!)
  expect(fixes.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Write :n[91 percent]{#china/refining-2024}', 'Excuse it: then say why']),
  )
  await client.apply(fixes.at(-1)!.edit!)
  await client.until(ARTICLE, ([one]) => one?.code === 'words/excuse')
  await client.replace(ARTICLE, ':n[91 percent]{excuse=""}', '91 percent')
  await client.until(ARTICLE, ([one]) => one?.code === 'numbers/unbound')
  await client.apply(fixes.find(({ title }) => title === 'Write :n[91 percent]{#china/refining-2024}')!.edit!)
  expect(client.textOf(ARTICLE)).toBe(site.read(ARTICLE))
  await none(ARTICLE)
})

test('columns are right behind emoji, thin blanks and Windows line ends', async () => {
  const windows = site.read(ARTICLE).replaceAll('\n', '\r\n').replace('China’s share of', '🧲🧲 270\u2009000 China’s share of')
  await client.type(ARTICLE, windows.replace(REFINING, REFINING.replace('91', '93')))
  const [found] = await client.until(ARTICLE, (all) => all.some(({ code }) => code === 'article/number-disagrees'))
  expect(client.underlined(ARTICLE, found!)).toBe(':n[93 percent]{#china/refining-2024}')
  const [fix] = await client.fixes(ARTICLE, found!)
  await client.apply(fix!.edit!)
  expect(client.textOf(ARTICLE)).toBe(windows)
  await client.type(ARTICLE, site.read(ARTICLE))
  await none(ARTICLE)
})

test('a chart, a fact and a record are checked as they are typed, and what rests on a fact with it', async () => {
  await client.replace(CHART, 'type: number', 'type: numbr')
  const [type] = await client.until(CHART, (all) => all.length > 0)
  expect([type?.code, client.underlined(CHART, type!)]).toEqual(['chart/type', 'numbr'])
  const [fix] = await client.fixes(CHART, type!)
  await client.apply(fix!.edit!)
  await none(CHART)

  await client.replace(FACTS, 'share[mining,USA,2024,', 'share[mining,USA,2025,')
  const [fact] = await client.until(FACTS, (all) => all.length > 0)
  expect([fact?.code, client.underlined(FACTS, fact!)]).toEqual(['fact/missing-row', expect.stringMatching(/^share\[mining,USA,2025/)])
  const [broken] = await client.until(ARTICLE, (all) => all.length > 0)
  expect([broken?.code, client.underlined(ARTICLE, broken!)]).toEqual(['article/fact-broken', ':n[9.1 percent]{#usa-mined}'])
  await client.type(FACTS, site.read(FACTS))
  await none(FACTS)
  await none(ARTICLE)

  await client.replace(RECORD, 'primaryKey:', 'primaryKeys:')
  const record = await client.until(RECORD, (all) => all.length > 0)
  expect(record.map((one) => client.underlined(RECORD, one))).toContain('primaryKeys')
  await client.type(RECORD, site.read(RECORD))
  await none(RECORD)
})

test('hovering over a number shows its receipt', async () => {
  const shown = await client.hover(ARTICLE, '{#china/usgs-mining-2024}')
  expect(shown).toContain('**71.0526315789 percent**')
  expect(shown).toContain('“71 percent” states it.')
  expect(shown).toContain('`share(mine-production@2026/output[CHN,2024], mine-production@2026/output[WLD,2024])`')
  expect(shown).toMatch(/\[China, 2024: 270,000 tonnes\]\(<file:\S+\/mine-production\/2026\.json#L24>\) \(estimated\)/)
  expect(shown).toContain('Edition: Mineral Commodity Summaries 2026')
  expect(shown).toContain('[Mineral Commodity Summaries 2026, data release](<https://doi.org/10.5066/P1WKQ63T>)')
})

test('hovering over a tested sentence shows whether it holds, and its cells', async () => {
  const shown = await client.hover(ARTICLE, '{#malaysia-next}')
  expect(shown).toContain('It holds.')
  expect(shown).toContain('highest(share[refining,*,2024')
  expect(shown).toMatch(/\(<file:\S+\/supply-chain-shares\/\S+\.json#L\d+>\) `supply-chain-shares@/)
  const claim = 'highest(share[refining,*,2024,magnet-rare-earths,historical,iea-cmde-2025], CHN, MYS)'
  await client.replace(FACTS, claim, claim.replace('highest', 'lowest'))
  const [found] = await client.until(ARTICLE, (all) => all.length === 1)
  expect(found).toMatchObject({ code: 'article/claim-false' })
  expect(await client.hover(ARTICLE, '{#malaysia-next}')).toMatch(/It does not hold: .+ less than/)
  await client.type(FACTS, site.read(FACTS))
  await none(ARTICLE)
})

test('hovering over a chart, a cell, a selection and a dataset shows what they hold', async () => {
  const chart = await client.hover(ARTICLE, '::chart{#china-three-stages')
  expect(chart).toContain('**[The further from the mine, the smaller the share outside China]')
  expect(chart).toContain('of the type bar, of `supply-chain-shares`')
  expect(chart).toContain('Sintered magnets: China 94%')
  expect(await client.hover(FACTS, 'mine-production@2025/output[CHN,2024')).toMatch(
    /^\*\*270,000 tonnes\*\* \(estimated\) .*2025\.json#L25>/,
  )
  expect(await client.hover(FACTS, 'mine-production@2025/output[*,2024')).toMatch(/and 10 more/)
  const dataset = await client.hover(FACTS, 'mine-production', 3)
  expect(dataset).toContain('**Mine production of rare earths** `mine-production`')
  expect(dataset).toMatch(/\[2026\]\(<file:\S+2026\.json>\) Mineral Commodity Summaries 2026, latest/)
  expect(await client.hover(ARTICLE, 'Mining brings up ore')).toBe('')
})

test('facts are completed: those that agree first, an article’s own before the shared', async () => {
  await client.replace(ARTICLE, 'Mining brings up ore', 'About :n[9.1 percent]{#}, :n[]{#us Mining brings up ore')
  const agreeing = await client.complete(ARTICLE, ':n[9.1 percent]{#')
  expect(agreeing[0]).toMatchObject({
    label: 'usa-mined',
    detail: expect.stringMatching(/^9\.13 percent: Share of the United States/),
    textEdit: { newText: '#usa-mined' },
  })
  const all = labels(await client.complete(ARTICLE, ':n[]{#us'))
  expect(all.indexOf('usa-mined')).toBeLessThan(all.indexOf('china/mining-2024'))
  const { range, newText } = agreeing[0]!.textEdit as { range: never; newText: string }
  await client.apply({ changes: { [client.uriOf(ARTICLE)]: [{ range, newText }] } })
  expect(client.textOf(ARTICLE)).toContain('About :n[9.1 percent]{#usa-mined}, :n[]{#us')
  await client.type(ARTICLE, site.read(ARTICLE))
})

test('charts, authors and links are completed', async () => {
  await client.replace(ARTICLE, 'Mining brings up ore', '::chart{#map\n\n[a](/charts/mi [b](/data/mine [c](/glossary/#re [d](/ar')
  await client.replace(ARTICLE, 'lead: china-three-stages', 'lead: china\nauthors: [As')
  expect(labels(await client.complete(ARTICLE, '::chart{#map'))).toContain('mine-output-map')
  expect(labels(await client.complete(ARTICLE, '(/charts/mi'))).toContain('mining-ranks/')
  expect(labels(await client.complete(ARTICLE, '(/data/mine'))).toContain('mine-production/')
  expect(labels(await client.complete(ARTICLE, '(/ar'))).toContain('/articles/')
  expect(labels(await client.complete(ARTICLE, '(/glossary/#re'))).toContain('reo')
  await client.replace(ARTICLE, '/glossary/#re ', '/glossary/#reo) ')
  expect(await client.hover(ARTICLE, '(/glossary/#reo')).toContain('**rare-earth oxide (REO)**')
  expect(labels(await client.complete(ARTICLE, 'lead: china'))).toContain('china-three-stages')
  expect(labels(await client.complete(ARTICLE, 'authors: [As'))).toContain('Assay desk')
  await client.type(ARTICLE, site.read(ARTICLE))
})

test('datasets, versions, fields and keys are completed in the order of an address', async () => {
  const stated = '  own:\n    label: L\n    value: sum(mine-production@2025/output[CHN,2023], '
  await client.type(FACTS, `${site.read(FACTS)}${stated}`)
  const at = async (words: string): Promise<string[]> => labels(await client.complete(FACTS, words))
  expect(await at('    value: sum(mine-production@2025/output[CHN,2023], ')).toEqual(
    expect.arrayContaining(['mine-production/', 'share(', 'share[']),
  )
  expect(await at('label: L\n    value: sum(mine-production@')).toEqual(['2026', '2025', '2024', '2023', '2022'])
  expect(await at('label: L\n    value: sum(mine-production@2025/')).toEqual(['output['])
  expect(await at('label: L\n    value: sum(mine-production@2025/output[')).toEqual(expect.arrayContaining(['CHN', 'WLD', '*']))
  expect(await at('label: L\n    value: sum(mine-production@2025/output[CHN,')).toEqual(['2023', '2024', '*'])
  await client.type(FACTS, site.read(FACTS))
  await client.replace(CHART, 'dataset: ', 'dataset: mi')
  expect(await labels(await client.complete(CHART, 'dataset: mi'))).toContain('mine-production')
  await client.type(CHART, site.read(CHART))
})

test('a number leads to its fact and its cells, a cell to its row, a chart and a dataset to their files', async () => {
  const leads = async (file: string, words: string): Promise<string[]> =>
    (await client.definition(file, words)).map(({ targetUri, targetSelectionRange: range }) => {
      const target = client.fileOf(targetUri)
      return `${target}:${range.start.line + 1} ${client.underlined(target, { range })}`
    })
  expect(await leads(ARTICLE, '{#usa-mined')).toEqual([
    `${FACTS}:9 usa-mined`,
    'content/datasets/supply-chain-shares/2026-10-09.json:125 9.13',
  ])
  expect(await leads(FACTS, 'mine-production@2025/output[CHN,2024')).toEqual(['content/datasets/mine-production/2025.json:25 270000'])
  expect(await leads(ARTICLE, '::chart{#china-three-stages')).toEqual(['content/charts/china-three-stages.yaml:1 '])
  expect(await leads(CHART, 'dataset: supply')).toEqual(['content/datasets/supply-chain-shares/index.yaml:1 '])
})

test('the outline of a facts file shows what its facts come to', async () => {
  const symbols = await client.symbols(FACTS)
  expect(symbols.find(({ name }) => name === 'usa-mined')).toMatchObject({ detail: '9.13 percent' })
})
