import { build } from 'esbuild'
import { ROOT } from './folders.ts'

const kept = new Map<string, Promise<string>>()

/**
 * Bundles the code that draws one type of chart in the browser: the type itself, what it is drawn with, and Plot. A module, loaded when a
 * reader first chooses freely; `fresh` bundles again. A fault in a source rejects with esbuild's errors.
 */
export function bundleLive(type: string, { fresh = false }: { fresh?: boolean } = {}): Promise<string> {
  const found = fresh ? undefined : kept.get(type)
  const made = found ?? bundle(type)
  kept.set(type, made)
  return made
}

async function bundle(type: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { type } from './src/charts/${type}/index.ts'
import { makeDrawLive } from './src/islands/draw-live.ts'
export const draw = makeDrawLive(type)`,
      resolveDir: ROOT,
      loader: 'ts',
    },
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
