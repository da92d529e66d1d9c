import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A site of two datasets in a folder of its own, for tests of what touches the disk. */

const TERMS = 'licence: { name: public-domain, title: Public domain }'

const FILES: Record<string, string> = {
  'content/sources/survey.yaml': `sources:
  - id: survey
    title: Survey of mines
    publisher: The Survey
    url: https://example.org/survey
    read: { date: 2026-09-01, archived: true }
    licence: Public domain
    level: open
`,
  'content/datasets/mines/index.yaml': `title: Mines
description: Output by place.
fields:
  - { name: place, title: Place, type: string, description: A place. }
  - { name: output, title: Output, type: number, unit: t, description: Output., flags: [withheld], constraints: { minimum: 0 } }
  - { name: source, title: Source, type: string, description: A source. }
primaryKey: [place]
sources: [survey]
${TERMS}
`,
  'content/datasets/mines/recipe.yaml': `input: A file of the survey.
fields:
  place: { column: Place }
  output: { column: Output }
  output_flag: { column: Mark, map: { W: withheld } }
  source: { constant: survey }
versions:
  "2025": { where: { Edition: "2025" }, edition: Survey 2025, published: 2025-01-31, sources: [survey] }
  "2026": { where: { Edition: "2026" }, edition: Survey 2026, published: 2026-02-06, sources: [survey] }
`,
  'input.csv': `Edition,Place,Output,Mark
2025,North,10,
2025,South,,W
2026,North,12,
2026,South,3,
`,
}

/** A folder with the site in it, and how to put files there and be rid of it. */
export interface ExampleSite {
  root: string
  put: (file: string, text: string) => void
  remove: () => void
}

/** Writes the site to a new folder among the system's temporary ones. `input.csv` fits the recipe of `mines`; nothing is imported yet. */
export function exampleSite(): ExampleSite {
  const root = mkdtempSync(join(tmpdir(), 'assay-'))
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  for (const [file, text] of Object.entries(FILES)) put(file, text)
  return { root, put, remove: () => rmSync(root, { recursive: true, force: true }) }
}
