import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { renameFont } from '../src/build/font-names.ts'

/**
 * Makes the fonts of the site from the packages that carry the originals: five small WOFF2 files for pages, and
 * whole-glyph TrueType files for measuring labels and for pictures. The results are kept under version control;
 * run this again only when a package or a set of letters changes. The same input gives the same bytes.
 */
const HELP = `npm run fonts            make public/fonts/*.woff2 and assets/fonts/*.ttf
npm run fonts -- --check compare what would be made with what is there; exit 1 when they differ`

const DIGITS_AND_LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
const PUNCTUATION = '\u00a0\u2009\u202f–—‘’“”…·§°½×−€£'
const ACCENTED = 'ÄÅÉÖÜßàáâäåæçèéêëíîñóôöøúü'

const ALL = ASCII + PUNCTUATION + ACCENTED
const HEADLINES = DIGITS_AND_LETTERS + ' .,:;!?()-+–—‘’“”&%$/\u00a0\u202f×−äåáéèêíñóöøü'
const EMPHASIS = DIGITS_AND_LETTERS + ' .,:;!?()-–—‘’“”&%$/\u00a0\u202f−é'
const SUMS = DIGITS_AND_LETTERS + ' .,:;()-+=/×÷−%@#_·"<>*[]'

const NEWSREADER = '@fontsource-variable/newsreader/files/newsreader-latin-standard-normal.woff2'
const NEWSREADER_ITALIC = '@fontsource-variable/newsreader/files/newsreader-latin-standard-italic.woff2'
const PLEX = '@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-standard-normal.woff2'
const PLEX_MONO = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2'

const LICENCES = ['@fontsource-variable/newsreader/LICENSE', '@fontsource-variable/ibm-plex-sans/LICENSE']

// `rvrn` swaps glyphs along an axis; the rest is kerning, ligatures and the two kinds of digits.
const FEATURES = ['kern', 'liga', 'tnum', 'pnum', 'rvrn']
const UNUSED_TABLES = ['STAT', 'gasp', 'prep', 'cvt ', 'cvar', 'fpgm', 'MVAR']

type Axes = Record<string, number | { min: number; max: number }>

const WEB: [family: string, file: string, from: string, letters: string, axes: Axes][] = [
  ['Assay Text', 'assay-text', NEWSREADER, ALL, { wght: 400, opsz: 17 }],
  ['Assay Text Italic', 'assay-text-italic', NEWSREADER_ITALIC, EMPHASIS, { wght: 400, opsz: 17 }],
  ['Assay Display', 'assay-display', NEWSREADER, HEADLINES, { wght: 400, opsz: 56 }],
  ['Assay Sans', 'assay-sans', PLEX, ALL, { wght: { min: 400, max: 600 }, wdth: 100 }],
  ['Assay Mono', 'assay-mono', PLEX_MONO, SUMS, {}],
]

const MEASURED: [family: string, style: string, from: string, axes: Axes][] = [
  ['Assay Text', 'Regular', NEWSREADER, { wght: 400, opsz: 17 }],
  ['Assay Display', 'Regular', NEWSREADER, { wght: 400, opsz: 56 }],
  ['Assay Sans', 'Regular', PLEX, { wght: 400, wdth: 100 }],
  ['Assay Sans', 'Medium', PLEX, { wght: 500, wdth: 100 }],
  ['Assay Sans', 'SemiBold', PLEX, { wght: 600, wdth: 100 }],
]

const require = createRequire(import.meta.url)
const original = (name: string): Buffer => readFileSync(require.resolve(name))

// Cut first, then name, then compress: the second pass keeps every glyph and only changes the wrapping.
async function makeWebFont(family: string, from: string, letters: string, variationAxes: Axes): Promise<Buffer> {
  const options = { keepFeatures: FEATURES, noHinting: true, dropTables: UNUSED_TABLES }
  const cut = await subsetFont(original(from), letters, { ...options, targetFormat: 'sfnt', variationAxes })
  const named = renameFont(Buffer.from(cut), { family, style: 'Regular' })
  return Buffer.from(await subsetFont(named, '', { ...options, targetFormat: 'woff2', keepAllGlyphs: true }))
}

async function makeFonts(): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const [family, file, from, letters, axes] of WEB) {
    files.set(`public/fonts/${file}.woff2`, await makeWebFont(family, from, letters, axes))
  }
  for (const [family, style, from, variationAxes] of MEASURED) {
    const font = await subsetFont(original(from), ALL, { targetFormat: 'sfnt', keepFeatures: FEATURES, noHinting: true, variationAxes })
    files.set(`assets/fonts/${family.replace(' ', '')}-${style}.ttf`, renameFont(Buffer.from(font), { family, style }))
  }
  const licences = Buffer.concat(LICENCES.map((name) => Buffer.from(`${original(name).toString().trim()}\n\n`)))
  for (const folder of ['public/fonts', 'assets/fonts']) files.set(`${folder}/OFL.txt`, licences)
  return files
}

function differs(path: URL, bytes: Buffer): boolean {
  try {
    return !readFileSync(path).equals(bytes)
  } catch {
    return true
  }
}

if (process.argv.includes('--help')) {
  console.log(HELP)
} else {
  const root = new URL('../', import.meta.url)
  const check = process.argv.includes('--check')
  let web = 0
  for (const [path, bytes] of await makeFonts()) {
    if (path.endsWith('.woff2')) web += bytes.length
    const changed = differs(new URL(path, root), bytes)
    if (changed && check) process.exitCode = 1
    if (!check) {
      mkdirSync(new URL('.', new URL(path, root)), { recursive: true })
      writeFileSync(new URL(path, root), bytes)
    }
    console.log(`${String(bytes.length).padStart(7)}  ${path}${changed ? (check ? '  differs' : '  written') : ''}`)
  }
  console.log(`${String(web).padStart(7)}  for pages, of 60000`)
  if (web > 60_000) process.exitCode = 1
}
