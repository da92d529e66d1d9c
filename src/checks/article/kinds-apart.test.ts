import { expect, test } from 'vitest'
import { context } from './context.ts'
import { tradeSite } from './trade-site.ts'

const told = (body: string) => context(tradeSite(body)).map((one) => one.got)
const [DY, TB] = [':n[$239 a kilogram]{#dysprosium}', ':n[$1,010 a kilogram]{#terbium}']
const [MINED, SMELTED] = [':n[270,000 tonnes]{#mining}', ':n[254,000 tonnes]{#smelting}']
const [WEIGHT, VALUE] = [':n[93 percent]{#by-weight}', ':n[91 percent]{#by-value}']

test.each([
  `Dysprosium oxide cost ${DY} in 2025 and terbium oxide ${TB}.`,
  `Terbium oxide, at ${TB}, was dearer in 2025 than dysprosium oxide, at ${DY}.`,
  `Terbium oxide was dearer than dysprosium oxide in 2025: ${TB} against ${DY}.`,
  `Dysprosium oxide and terbium oxide cost ${DY} and ${TB}.`,
  `Buyers paid ${TB} for terbium but ${DY} for dysprosium.`,
  `Of the heavy rare earths, terbium cost ${TB}, dysprosium ${DY}.`,
  `It cost ${DY}; terbium oxide cost ${TB}, and dysprosium oxide less.`,
  `The mining quota for 2024 was ${MINED} and the smelting quota ${SMELTED}.`,
  `For 2024 China allowed ${MINED} for mining and ${SMELTED} for smelting.`,
  `The quotas of 2024, for mining and smelting, were ${MINED} and ${SMELTED}.`,
  `Quotas of 2024 came to ${MINED} (mining) and ${SMELTED} (smelting).`,
  `China had ${WEIGHT} of Australia’s magnet imports by weight and ${VALUE} by value.`,
  `By weight it was ${WEIGHT}, by value ${VALUE}.`,
  `China exported :n[57,000 tonnes]{#magnets} of magnets in 2025 and :n[62,000]{#earths} of rare earths.`,
  `In 2025 China sent abroad :n[62,000 tonnes]{#earths} of rare earths and :n[57,000]{#magnets} of rare-earth magnets.`,
])('each number stands beside its own kind: %s', (text) => expect(told(text)).toEqual([]))

test.each([
  [`Dysprosium oxide cost ${TB} in 2025 and terbium oxide ${DY}.`, 'terbium oxide'],
  [`Terbium oxide, at ${DY}, was cheaper in 2025 than dysprosium oxide, at ${TB}.`, 'dysprosium oxide'],
  [`Terbium oxide was cheaper than dysprosium oxide in 2025: ${DY} against ${TB}.`, 'dysprosium oxide'],
  [`Dysprosium oxide and terbium oxide cost ${TB} and ${DY}.`, 'Dysprosium oxide'],
  [`Buyers paid ${DY} for terbium but ${TB} for dysprosium.`, 'terbium'],
  [`The mining quota for 2024 was ${SMELTED} and the smelting quota ${MINED}.`, 'smelting'],
  [`For 2024 China allowed ${SMELTED} for mining and ${MINED} for smelting.`, 'mining'],
  [`China had ${VALUE} of Australia’s magnet imports by weight and ${WEIGHT} by value.`, 'by weight'],
  [`By weight it was ${VALUE}, by value ${WEIGHT}.`, 'by value'],
  [`China exported :n[62,000 tonnes]{#earths} of magnets in 2025 and :n[57,000]{#magnets} of rare earths.`, 'magnets'],
])('and not beside that of the other: %s', (text, got) => expect(told(text)).toContain(got))

test('the kind of its own is offered, and a kind can be listed also', () => {
  const [found] = context(tradeSite(`Terbium oxide cost ${TB}, and terbium cost ${DY}, not dysprosium oxide like terbium.`))
  expect(found).toBeUndefined()
  const [swapped] = context(tradeSite(`In 2025 dysprosium oxide cost ${TB}, terbium oxide ${DY}.`))
  expect(swapped).toMatchObject({ code: 'article/context', fixes: [{ text: 'dysprosium oxide' }] })
  const listed = DY.replace('}', ' also="terbium oxide"}')
  expect(told(`In 2025 dysprosium oxide cost ${TB}, terbium oxide ${listed}.`)).toEqual([])
})
