import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PLACEHOLDER } from '../checks/chart/placeholder.ts'
import { findQuantities } from '../numbers/find-quantities.ts'
import { RESERVED } from './load-charts.ts'
import { SCHEMA_LINE } from './schema-line.ts'
import { issue, IssueError } from '../issues/issue.ts'

/** What `npm run new` can begin. */
export const KINDS = ['article', 'chart', 'dataset', 'person', 'term'] as const

/** A kind of thing that editors make. */
export type Kind = (typeof KINDS)[number]

/** A file to begin with: its path from the root, and its text. */
export interface Starter {
  path: string
  text: string
}

const titleOf = (id: string): string => id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())

const namedAfter = (id: string): string => id.replaceAll('-', ' ').replace(/\b[a-z]/g, (first) => first.toUpperCase())

/** A term is called as its file, unless that is a number, which would stand on nothing. */
const termOf = (id: string): string => {
  const words = id.replaceAll('-', ' ')
  return findQuantities(words).some(({ needsCheck }) => needsCheck) ? 'the term as it stands in a text' : words
}

/** Files that begin an article, a chart, a dataset, a person or a term; `today` dates an article. Pure: writes nothing. */
export function startersFor(kind: Kind, id: string, today: string): Starter[] {
  const title = titleOf(id)
  if (kind === 'article') {
    return [
      {
        path: `content/articles/${id}/index.md`,
        text: `---\ntitle: Say the finding here\nstandfirst: Say what was found, each number bound to its fact.\nkicker: Explainer\ndate: ${today}\ndraft: true\n---\n\nChina mined :n[69 percent]{#china-2025} of the world’s rare earths in 2025.\n`,
      },
      {
        path: `content/articles/${id}/facts.yaml`,
        text: `# One fact an entry: what it is, and how it is computed from cells. docs/editors.md lists the functions.\ndataset: mine-production\nfacts:\n  china-2025:\n    label: China’s share of the world’s mine output in 2025\n    value: share(output[CHN,2025], output[WLD,2025])\n`,
      },
    ]
  }
  if (kind === 'chart') {
    return [
      {
        path: `content/charts/${id}.yaml`,
        text: `${SCHEMA_LINE}\ndraft: true\ntype: bar\ndataset: mine-production\nwhere: { year: 2025, country: { not: [WLD, OTH] } }\nx: country\ny: { field: output, unit: t }\nsort: -value\nhighlight: [USA]\ntitle: ${PLACEHOLDER}\nsubtitle: Mine output in 2025, tonnes of rare-earth oxide\n`,
      },
    ]
  }
  if (kind === 'person')
    return [{ path: `content/people/${id}.yaml`, text: `name: ${namedAfter(id)}\n# role: data editor\n# url: https://example.org/\n` }]
  if (kind === 'term')
    return [
      {
        path: `content/terms/${id}.yaml`,
        text: `term: ${termOf(id)}\n# plural: where it is not plain\ndefinition: >-\n  Say in a few sentences what it means. A number in them is bound, as in an article.\n# see: [reo]\n# source: id of a source in content/sources\n`,
      },
    ]
  return [
    {
      path: `content/datasets/${id}/index.yaml`,
      text: `title: ${title}\ndescription: Say in two or three sentences what the table holds and who counted it.\nfields:\n  - { name: country, title: Country, type: string, description: The country., constraints: { required: true } }\n  - { name: year, title: Year, type: year, description: Year of the value., constraints: { required: true } }\n  - { name: value, title: Value, type: number, unit: t, description: What the number counts., blank: "Not available, as the flag says.", flags: [estimated, not-available] }\n  - { name: source, title: Source, type: string, description: Where the row was read., constraints: { required: true } }\nprimaryKey: [country, year]\nforeignKeys:\n  - { fields: [country], reference: { resource: countries, fields: [code] } }\nsources: [usgs-mcs2026-csv]\nlicence: { name: CC-BY-4.0, title: CC BY 4.0, path: "https://creativecommons.org/licenses/by/4.0/" }\n`,
    },
  ]
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Writes the files that begin something; refuses, before it writes any, a bad name or one that is taken. Gives the paths. `text` stands for a chart's own. */
export function begin(root: string, kind: string, id: string, today: string, text?: string): string[] {
  const known = KINDS.find((name) => name === kind)
  if (!known)
    throw new IssueError([
      issue('new/kind', { file: 'npm run new' }, 'There is no such thing to begin.', {
        got: kind || 'nothing',
        expected: [...KINDS, 'fact'].join(', '),
        hint: 'npm run new -- article my-story',
      }),
    ])
  if (!ID.test(id) || (known === 'chart' && RESERVED.has(id)))
    throw new IssueError([
      issue('new/id', { file: 'npm run new' }, 'This cannot be a name.', {
        got: id || 'nothing',
        expected: ID.test(id) ? `none of our own pages: ${[...RESERVED].join(', ')}` : 'a-z, 0-9 and hyphens',
        hint: `npm run new -- ${kind} my-${kind}`,
      }),
    ])
  const files = startersFor(known, id, today).map((file) => (text === undefined ? file : { ...file, text }))
  const taken = files.filter(({ path }) => existsSync(join(root, path)))
  if (taken.length > 0)
    throw new IssueError(
      taken.map(({ path }) =>
        issue('new/taken', { file: path }, 'This is there already.', { hint: 'Choose another name, or edit the file.' }),
      ),
    )
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return files.map(({ path }) => path)
}
