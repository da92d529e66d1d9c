import domino from '@mixmark-io/domino'
import { expect, test } from 'vitest'
import { plainExample } from './plain-example.ts'
import { loadChartTypes } from './chart-types.ts'
import { drawJob } from './draw-job.ts'
import { FONTS } from './folders.ts'
import { makeMeasure } from './measure.ts'
import { makePdf } from './pdf/make-pdf.ts'
import { drawPicture, makePicture, type PictureJob } from './picture.ts'
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

const WORDS: Omit<PictureJob, 'job' | 'key' | 'colours'> = {
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
const jobOf = ({ job, key }: Pick<(typeof examples)[number], 'job' | 'key'>): PictureJob => ({ ...WORDS, job, key, colours })

test.each(examples)('$id can be painted as PDF', async ({ type, job, key }) => {
  const { svg } = drawPicture(type, jobOf({ job, key }), tools)
  const pdf = await makePdf(svg, { title: 'Apples', subject: '', author: 'Assay', lang: 'en', alt: 'Apples.', date: '2026-11-29' })
  expect(pdf.toString('latin1', 0, 4)).toBe('%PDF')
})

test('PNG files are as large as the picture, and twice as large', async () => {
  const [first] = examples
  const { png1, png, width, height } = await makePicture(first!.type, jobOf(first!), tools)
  const sizeOf = (file: string): number[] => [16, 20].map((place) => Buffer.from(file, 'base64').readUInt32BE(place))
  expect([sizeOf(png1), sizeOf(png)]).toEqual([
    [width, height],
    [width * 2, height * 2],
  ])
})
