import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { plainExample } from './plain-example.ts'
import { loadChartTypes } from './chart-types.ts'
import { drawJob } from './draw-job.ts'
import { FONTS } from './folders.ts'
import { makeMeasure } from './measure.ts'
import { makePicture, type PictureJob } from './picture.ts'
import { loadTokens } from './tokens.ts'

const tools = { document: domino.createDocument(''), measure: makeMeasure(FONTS) }
const colours = loadTokens()

/** Every example of every type that draws something: what a chart may ask for, whether or not one of ours asks for it yet. */
const examples = [...(await loadChartTypes())].flatMap(([name, { type, schema, examples: all }]) =>
  all.flatMap((example) => {
    const spec = schema.parse({ dataset: 'example', ...example.spec })
    const job = { id: `${name}-${example.name}`, spec, chart: plainExample(type, spec, example) }
    const { drawings, key } = drawJob(type, job, tools)
    return drawings.length > 0 ? [{ id: job.id, type, job, key }] : []
  }),
)

test.each(examples)('$id becomes SVG, PNG and PDF', async ({ type, job, key }) => {
  const words: Omit<PictureJob, 'job' | 'key' | 'colours'> = {
    title: 'Apples',
    subtitle: 'Tonnes',
    notes: [],
    source: 'Source: us.',
    edition: 'Edition: first.',
    credit: 'Assay',
    sentence: 'Apples.',
    date: '2026-11-29',
    author: 'Assay',
    lang: 'en',
  }
  const picture = await makePicture(type, { ...words, job, key, colours }, tools)
  expect([picture.svg.slice(0, 4), Buffer.from(picture.pdf, 'base64').toString('latin1', 0, 4)]).toEqual(['<svg', '%PDF'])
  expect(Buffer.from(picture.png1, 'base64').readUInt32BE(16)).toBe(picture.width)
})
