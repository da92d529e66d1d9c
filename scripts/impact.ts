import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DrawingRoom } from '../src/build/draw-charts.ts'
import { fetchFile } from '../src/build/fetch-file.ts'
import { ROOT } from '../src/build/folders.ts'
import { impactPage } from '../src/build/impact-page.ts'
import { sidesOfFile, sidesOfRevisions, sidesOfVersions, type Sides } from '../src/build/impact-sides.ts'
import { writeWhole } from '../src/build/write-whole.ts'
import { untrueIn } from '../src/impact/impact.ts'
import { impactOf } from '../src/impact/impact-of.ts'
import { reportInMarkdown } from '../src/impact/report-in-markdown.ts'
import { reportInText } from '../src/impact/report-in-text.ts'
import { reportOf } from '../src/impact/report.ts'
import { issue, IssueError } from '../src/issues/issue.ts'
import { readOptions, refuse } from './options.ts'
import { helpWhenAsked, outInk, run, tell, tellIssues } from './terminal.ts'

helpWhenAsked(`
npm run impact -- --dataset X --file FILE|URL … [--version V --edition NAME --published DATE]
npm run impact -- --dataset X --versions A B
npm run impact -- --from REVISION [--to REVISION]

Says what a change of the data does to what is published, before it is accepted: which facts, sentences, headlines, charts, alt texts,
embeds and cards are other ones, and what of them becomes untrue. Nothing under content/ is written.

  --dataset X            the dataset that changes
  --file FILE            the publisher’s new file, read by the dataset’s recipe as an import would
  --version, --edition, --published
                         the new edition, as for npm run data -- import; without them the recipe’s own versions are made, and a file
                         with other numbers for a published one stands as a version of today
  --versions A B         two accepted versions, each as the latest
  --from, --to REVISION  two commits, branches or tags; without --to, what lies in the folder now

  --markdown FILE        write the report for a pull request
  --html FILE            write it as a page with the charts before and after
  --root DIR             folder that holds content/ (this project)
  --today DATE           the clock (today)

Exit code: 0 nothing becomes untrue, 1 something does, 2 called wrongly.

  npm run impact -- --dataset mine-production --versions 2025 2026 --html impact.html
`)

const { values, positionals } = readOptions({
  allowPositionals: true,
  options: {
    dataset: { type: 'string' },
    file: { type: 'string', multiple: true },
    version: { type: 'string' },
    edition: { type: 'string' },
    published: { type: 'string' },
    versions: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    markdown: { type: 'string' },
    html: { type: 'string' },
    root: { type: 'string', default: ROOT },
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
})
const { root, today, dataset } = values

/** A path on the command line is meant from where the editor stands, since npm runs scripts from the project's root. */
const fromHere = (path: string): string => (/^https?:\/\//i.test(path) ? path : resolve(process.env['INIT_CWD'] ?? '.', path))

async function fileSides(id: string, files: readonly string[]): Promise<Sides> {
  const { version, edition, published } = values
  const given = [version, edition, published].filter((value) => value !== undefined).length
  if (given !== 0 && given !== 3) refuse('--version, --edition and --published go together.')
  const fetched = await Promise.all(files.map((file) => fetchFile(fromHere(file))))
  try {
    const faults = fetched.flatMap((file) => ('issue' in file ? [file.issue] : []))
    const paths = fetched.flatMap((file) => ('path' in file ? [file.path] : []))
    const missing = paths.filter((path) => !path.includes('*') && !existsSync(path))
    faults.push(
      ...missing.map((file) =>
        issue('impact/file', { file }, 'There is no such file.', { hint: 'Give the path of the publisher’s file after --file.' }),
      ),
    )
    if (faults.length > 0) throw new IssueError(faults)
    return await sidesOfFile(root, id, paths, {
      today,
      ...(version !== undefined && edition !== undefined && published !== undefined ? { edition: { version, edition, published } } : {}),
    })
  } finally {
    for (const file of fetched) if ('remove' in file) file.remove()
  }
}

function sides(): Promise<Sides> {
  const { file, versions, from, to } = values
  if ([file, versions, from].filter((way) => way !== undefined).length !== 1) return refuse('Give one of --file, --versions and --from.')
  if (from !== undefined) return sidesOfRevisions(root, from, to, today)
  if (dataset === undefined) return refuse('--dataset names the dataset that changes.')
  if (file) return fileSides(dataset, [...file, ...positionals])
  const [second, more] = positionals
  if (versions === undefined || second === undefined || more !== undefined) return refuse('--versions takes two: --versions 2025 2026.')
  return sidesOfVersions(root, dataset, [versions, second], today)
}

/** Writes a report where it was asked for, from where the editor stands. */
function write(file: string, text: string): void {
  const path = fromHere(file)
  mkdirSync(dirname(path), { recursive: true })
  writeWhole(path, text)
  tell(`${file}  written`)
}

await run(async () => {
  const { before, after, issues } = await sides()
  tellIssues(issues)
  const impact = impactOf(before, after)
  const report = reportOf(impact)
  process.stdout.write(`${reportInText(report, outInk)}\n`)
  if (values.markdown !== undefined) write(values.markdown, reportInMarkdown(report))
  if (values.html !== undefined) {
    const room = new DrawingRoom()
    try {
      write(values.html, await impactPage(impact, report, { before, after }, room))
    } finally {
      await room.close()
    }
  }
  process.exitCode = untrueIn(impact) > 0 ? 1 : 0
})
