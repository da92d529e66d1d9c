import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issue, IssueError } from '../issues/issue.ts'
import { gitIn } from './lock-history.ts'

/**
 * Puts `content/` of a revision under version control into a folder of its own, and gives the folder; whoever asked removes it. Neither
 * the files under `root` nor git's own index are touched. A revision that is not there throws an IssueError.
 */
export function checkOut(root: string, revision: string): string {
  const git = gitIn(root)
  const prefix = git(['rev-parse', '--show-prefix'])?.trim()
  const tree = prefix === undefined ? undefined : git(['rev-parse', '--verify', '--quiet', `${revision}:${prefix}content`])?.trim()
  if (tree === undefined)
    throw new IssueError([
      issue('impact/revision', { file: 'content' }, `There is no content of a revision “${revision}”.`, {
        got: revision,
        expected: 'a commit, a branch or a tag: HEAD~1, origin/main',
        hint: prefix === undefined ? 'This folder is not under version control.' : 'git log --oneline shows the last ones.',
      }),
    ])
  const folder = mkdtempSync(join(tmpdir(), 'assay-revision-'))
  try {
    const index = join(folder, 'index')
    const run = (...args: string[]): Buffer =>
      execFileSync('git', args, { cwd: root, env: { ...process.env, GIT_INDEX_FILE: index }, stdio: ['ignore', 'pipe', 'pipe'] })
    run('read-tree', '--prefix=content/', tree)
    run('checkout-index', '--all', `--prefix=${folder}/`)
    rmSync(index, { force: true })
    return folder
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}
