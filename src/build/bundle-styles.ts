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

/** Tokens that signs of a key may use beside the role of their entry. */
const KEPT = ['chart-bg', 'ink', 'ink2', 'ink3', 'context', 'hl', 'paper']

/**
 * Styles without the tokens that nothing in them, nothing in `markup` and no role of `roles` uses: an embed carries the colours of its
 * own chart, not those of all charts.
 */
export function withoutUnusedTokens(css: string, markup: string, roles: readonly string[]): string {
  const used = new Set([...KEPT, ...roles, ...[...`${css}${markup}`.matchAll(/var\(--([a-z0-9-]+)/g)].map(([, name = '']) => name)])
  return css.replace(/--([a-z0-9-]+):[^;}]*(;|(?=\}))/g, (declaration, name: string) => (used.has(name) ? declaration : ''))
}
