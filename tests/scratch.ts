import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a run of the tests one folder for what they write, and removes it behind them: vitest's global setup. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'assay-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
