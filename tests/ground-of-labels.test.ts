import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import domino from '@mixmark-io/domino'
import { Resvg } from '@resvg/resvg-js'
import { wcagContrast } from 'culori'
import { expect, test } from 'vitest'
import { loadChartTypes } from '../src/build/chart-types.ts'
import { ROOT } from '../src/build/folders.ts'
import { plainExample } from '../src/build/plain-example.ts'
import { chartDataOf } from '../src/charts/chart-data.ts'
import { drawPrepared, prepare } from '../src/charts/facets.ts'
import { descendants } from '../src/charts/parts/plot.ts'
import { fileTheme, ROLES } from '../src/charts/theme.ts'
import { measure } from './chart-of.ts'
import { labelsOf } from './labels-of.ts'

/*
 * The ground that really lies under each label, pale, hatched, glass or solid, as a renderer mixes it: letters stand out from it
 * by 4.5 to 1, large ones by 3. By daylight, which is what print and files have, and by lamplight.
 */
const css = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8')
const MODES = {
  'daylight and print': /\[data-theme='light'\] \{([^}]*)\}/,
  lamplight: /@media screen \{\s*\[data-theme='dark'\] \{([^}]*)\}/,
}

function themeOf(pattern: RegExp) {
  const block = pattern.exec(css)?.[1] ?? ''
  const colourOf = (name: string): string => {
    const value = new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1] ?? ''
    const other = /^var\(--(.+)\)$/.exec(value)?.[1]
    return other ? colourOf(other) : value
  }
  return fileTheme(new Map(ROLES.map((role) => [role, colourOf(role)])))
}

const contrasts = new Map<string, number>()
const contrast = (a: string, b: string): number => {
  const known = contrasts.get(a + b) ?? wcagContrast(a, b)
  contrasts.set(a + b, known)
  return known
}

/** Part of a label's ground, between its base line and the height of its small letters, from which it does not stand out. */
function lostPart({ box, size }: ReturnType<typeof labelsOf>[number], fill: string, { pixels, width }: Ground): number {
  let [lost, all] = [0, 0]
  for (let y = Math.round(box.y0 + 0.2 * size); y < box.y1 - 0.2 * size; y++)
    for (let x = Math.max(0, Math.round(box.x0)); x < Math.min(box.x1, width); x++) {
      const at = 4 * (y * width + x)
      const hex = `#${[0, 1, 2].map((part) => (pixels[at + part] ?? 0).toString(16).padStart(2, '0')).join('')}`
      all++
      if (contrast(fill, hex) < (size >= 24 ? 3 : 4.45)) lost++
    }
  return all === 0 ? 0 : lost / all
}

/** A drawing without its letters, as pixels. */
interface Ground {
  pixels: Uint8Array
  width: number
}

function groundOf(drawing: string, paper: string, width: number, height: number): Ground {
  const bare = drawing.replace(/<text[^>]*>.*?<\/text>/g, '').replace(/^<svg[^>]*>/, '').replace(/<\/svg>$/, '') // prettier-ignore
  const made = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${paper}"/>${bare}</svg>`,
    { font: { loadSystemFonts: false } },
  ).render()
  return { pixels: made.pixels, width: made.width }
}

const document = domino.createDocument('')
const types = await loadChartTypes()
const cases = [...types.values()].flatMap((loaded) => Object.entries(MODES).map(([mode, pattern]) => ({ ...loaded, name: loaded.type.name, mode, pattern }))) // prettier-ignore

test.each(cases)('$name: every label stands out from its ground by $mode', ({ type, schema, examples, pattern }) => {
  const theme = themeOf(pattern)
  const paper = theme.color('chart-bg')
  const faults = examples.flatMap((example) => {
    const spec = schema.parse({ dataset: 'example', ...example.spec })
    const prepared = prepare(type, spec, chartDataOf(plainExample(type, spec, example)))
    if (prepared.issues.length > 0) return []
    return [300, 770].flatMap((width) => {
      const { svg, height } = drawPrepared(type, prepared, { width, locale: 'en', measure }, { document, theme })
      const ground = groundOf(svg.outerHTML, paper, width, Math.ceil(height))
      const elements = descendants(svg).filter((element) => element.tagName.toLowerCase() === 'text')
      return labelsOf(svg).flatMap((label, k) => {
        const element = elements[k]!
        const fill = element.getAttribute('fill') ?? '#000000'
        // A halo is the ground of its letters.
        const lost = element.getAttribute('stroke') === paper ? Number(contrast(fill, paper) < 4.45) : lostPart(label, fill, ground)
        // A hairline of the grid may cross a name.
        return lost > 0.35 ? [`${example.name}, ${width} px: “${label.text}”, ${Math.round(lost * 100)} % of it`] : []
      })
    })
  })
  expect(faults).toEqual([])
})
