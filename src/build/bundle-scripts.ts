import { brotliCompressSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './folders.ts'

/** The scripts that readers get, as classic scripts: every page's file, the file that reads charts, what an embed page inlines, the dials, and the file that stages scroll sections. */
export interface Scripts {
  page: string
  reading: string
  embed: string
  whatIf: string
  scroll: string
}

const ISLANDS = join(ROOT, 'src/islands')

let kept: Promise<Scripts> | undefined

/**
 * Bundles the scripts, once a process; `fresh` bundles again, for a preview whose sources change.
 * Classic, not modules: those fail from a disk and in sandboxed frames. A fault in a source rejects with esbuild's errors.
 */
export function bundleScripts({ fresh = false }: { fresh?: boolean } = {}): Promise<Scripts> {
  if (fresh || !kept)
    kept = Promise.all(['page.ts', 'reading.ts', 'embed.ts', 'what-if.ts', 'scroll.ts'].map(bundle)).then(
      ([page = '', reading = '', embed = '', whatIf = '', scroll = '']) => ({
        page,
        reading,
        embed,
        whatIf,
        scroll,
      }),
    )
  return kept
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ISLANDS, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    write: false,
  })
  return outputFiles[0]!.text.trim()
}

/** Sizes of the scripts in bytes, raw and as brotli, for budgets and for the build's report. */
export function scriptSizes(scripts: Scripts): Record<keyof Scripts, { raw: number; brotli: number }> {
  const sizeOf = (text: string) => ({ raw: Buffer.byteLength(text), brotli: brotliCompressSync(text).length })
  return {
    page: sizeOf(scripts.page),
    reading: sizeOf(scripts.reading),
    embed: sizeOf(scripts.embed),
    whatIf: sizeOf(scripts.whatIf),
    scroll: sizeOf(scripts.scroll),
  }
}

/** Sizes of the scripts in a line: `page script 2.1 kB, reading script 3.4 kB, embed script 4.0 kB (brotli)`. */
export function printScriptSizes(scripts: Scripts): string {
  const { page, reading, embed } = scriptSizes(scripts)
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
  return `page script ${kilo(page.brotli)}, reading script ${kilo(reading.brotli)}, embed script ${kilo(embed.brotli)} (brotli)`
}
