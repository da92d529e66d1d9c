import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './folders.ts'

/** Styles of an embed page as one minified text, imports followed; its page inlines them. */
export async function bundleEmbedStyles(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src/styles/pages/embed.css')],
    bundle: true,
    minify: true,
    write: false,
    logLevel: 'silent',
    external: ['/fonts/*'],
  })
  return outputFiles[0]!.text.trim()
}
