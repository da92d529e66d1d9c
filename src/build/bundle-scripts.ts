import { brotliCompressSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ROOT } from './folders.ts'

/** Where each script begins, among the islands. Pages load them as files, all but those of embeds, which embed pages inline. */
const ENTRIES = {
  page: 'page.ts',
  reading: 'reading.ts',
  taking: 'taking.ts',
  whatIf: 'what-if.ts',
  scroll: 'scroll.ts',
  working: 'working.ts',
  receipts: 'receipts.ts',
  embedChoice: 'embed-choice.ts',
  embed: 'embed.ts',
} as const

/** The scripts that readers get, as classic scripts. */
export type Scripts = Record<keyof typeof ENTRIES, string>

const NAMES = Object.keys(ENTRIES) as (keyof Scripts)[]

const ISLANDS = join(ROOT, 'src/islands')

let kept: Promise<Scripts> | undefined

/**
 * Bundles the scripts, once a process; `fresh` bundles again, for a preview whose sources change.
 * Classic, not modules: those fail from a disk and in sandboxed frames. A fault in a source rejects with esbuild's errors.
 */
export function bundleScripts({ fresh = false }: { fresh?: boolean } = {}): Promise<Scripts> {
  if (fresh || !kept)
    kept = Promise.all(NAMES.map(async (name) => [name, await bundle(ENTRIES[name])] as const)).then(
      (scripts) => Object.fromEntries(scripts) as Scripts,
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
  return Object.fromEntries(NAMES.map((name) => [name, sizeOf(scripts[name])])) as Record<keyof Scripts, { raw: number; brotli: number }>
}

/** Sizes of the scripts in a line: `page 2.1 kB, reading 3.4 kB, … (brotli)`. */
export function printScriptSizes(scripts: Scripts): string {
  const sizes = scriptSizes(scripts)
  return `${NAMES.map((name) => `${name} ${(sizes[name].brotli / 1000).toFixed(1)} kB`).join(', ')} (brotli)`
}
