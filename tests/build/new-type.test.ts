import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../browser/built-site.ts'
import { BUILT_ON, FIXTURE } from './copied-site.ts'

/*
 * A chart type is one folder. In a copy of the project, a type is added by putting a folder there and nothing else: a slope chart
 * under another name. A site that uses it is then built by the copy's own command.
 */
const root = mkdtempSync(join(tmpdir(), 'assay-type-'))
const TYPE = 'ladder'
const folder = join(root, 'src/charts', TYPE)
const CHART = `type: ${TYPE}
dataset: harvest
where: { orchard: { not: [all, hill] } }
x: year
y: fruit
series: orchard
title: The fruit of the orchards
subtitle: Fruit picked, tonnes
`
let built: { code: number | null; text: string }
const pageOf = (path: string): string => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8')

beforeAll(() => {
  for (const name of ['src', 'scripts', 'assets', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(PROJECT, name), join(root, name), { recursive: true })
  symlinkSync(join(PROJECT, 'node_modules'), join(root, 'node_modules'))
  cpSync(FIXTURE, join(root, 'content'), { recursive: true })
  cpSync(join(PROJECT, 'src/charts/slope'), folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text.replaceAll("'slope'", `'${TYPE}'`).replace('Slope chart', 'Ladder chart'))
  }
  writeFileSync(join(root, 'content/charts/ladder-of-fruit.yaml'), CHART)
  const env = { ...process.env, NO_COLOR: '1', ASSAY_HOME: root }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'build', ...BUILT_ON], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  built = { code: status, text: stdout + stderr }
}, 120_000)
afterAll(() => rmSync(root, { recursive: true }))

test('a site that uses the new type is built', () => expect(built).toMatchObject({ code: 0 }))
test('its chart is drawn, with the words of its data', () => {
  const page = pageOf('charts/ladder-of-fruit')
  expect(page).toMatch(/<svg[^>]* class="plot"/)
  expect(page).toMatch(/<text[^>]*>East Orchard<\/text>/)
})
test('the gallery lists it', () => expect(pageOf('charts/gallery')).toContain('/charts/gallery/ladder/'))
test('its own page has its examples, its fields and the charts that use it', () => {
  const page = pageOf(`charts/gallery/${TYPE}`)
  expect(page).toContain(`data-chart="${TYPE}-usual"`)
  expect(page).toMatch(/<code>merge<\/code>/)
  expect(page).toContain('/charts/ladder-of-fruit/')
})
test('the schema that completes charts knows it', () => {
  const schema = JSON.parse(readFileSync(join(root, '.cache/schema/chart.json'), 'utf8')) as { definitions: Record<string, unknown> }
  expect(Object.keys(schema.definitions)).toContain(TYPE)
})
test('it is suggested for a table that its folder says it fits', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'new', 'chart', 'my-fruit', '--dataset', 'harvest'], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ASSAY_HOME: root },
    encoding: 'utf8',
  })
  expect([status, stdout + stderr]).toEqual([0, expect.stringMatching(new RegExp(`types draw harvest: .*\\b${TYPE}\\b`))])
}, 60_000)
