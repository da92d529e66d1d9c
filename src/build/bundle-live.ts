import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { ROOT } from './folders.ts'
import { loadTokens } from './tokens.ts'

const kept = new Map<string, Promise<string>>()

/** Bundles once a process, or again where a preview's sources may have changed. */
function once(name: string, contents: string, fresh: boolean): Promise<string> {
  const made = (fresh ? undefined : kept.get(name)) ?? bundle(contents)
  kept.set(name, made)
  return made
}

/**
 * Bundles the code that draws one type of chart in the browser: the type itself, what it is drawn with, and Plot. A module, loaded when a
 * reader first chooses freely; `fresh` bundles again. A fault in a source rejects with esbuild's errors.
 */
export const bundleLive = (type: string, { fresh = false }: { fresh?: boolean } = {}): Promise<string> =>
  once(
    `live-${type}`,
    `import { type } from './src/charts/${type}/index.ts'
import { makeDrawLive } from './src/islands/draw-live.ts'
export { giveFile } from './src/islands/give-files.ts'
export const { draw, drawFile } = makeDrawLive(type)`,
    fresh,
  )

/** Bundles the module that draws a choice in the embed of a chart of one type, by itself: an embed's policy admits one file. As `bundleLive`. */
export const bundleEmbedLive = (type: string, { fresh = false }: { fresh?: boolean } = {}): Promise<string> =>
  once(
    `embed-${type}`,
    `import { type } from './src/charts/${type}/index.ts'
import { makeDrawLive } from './src/islands/draw-live.ts'
import { drawEmbed } from './src/islands/draw-embed.ts'
void drawEmbed(makeDrawLive(type).draw)`,
    fresh,
  )

/** The hash by which an embed's policy admits the module that draws its choices: `sha256-…`. */
export const integrityOfEmbed = async (type: string, how: { fresh?: boolean } = {}): Promise<string> =>
  `sha256-${createHash('sha256')
    .update(await bundleEmbedLive(type, how))
    .digest('base64')}`

/** Bundles the module that makes the files of a free choice, with our colours by day inside; loaded when a reader first takes one. As `bundleLive`. */
export const bundleFiles = ({ fresh = false }: { fresh?: boolean } = {}): Promise<string> =>
  once(
    'files',
    `import { makeFiles } from './src/islands/make-files.ts'
const font = (name) => new URL('../fonts/assay-' + name + '.woff2', import.meta.url).href
export const { make, save } = makeFiles({ colours: ${JSON.stringify(loadTokens())}, fonts: { sans: font('sans'), display: font('display') } })`,
    fresh,
  )

/** Plot carries the colour schemes of others, 5 kB of them; our colours are roles of our own, so their names are left and nothing behind them. */
const withoutSchemes: Plugin = {
  name: 'without-schemes',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]d3-scale-chromatic[\\/]/ }, async ({ path }) => ({
      contents: Object.keys((await import(pathToFileURL(path).href)) as object)
        .map((name) => `export const ${name} = undefined`)
        .join('\n'),
    }))
  },
}

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: ROOT, loader: 'ts' },
    plugins: [withoutSchemes],
    bundle: true,
    minify: true,
    drop: ['console'],
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  return outputFiles[0]!.text.trim()
}
