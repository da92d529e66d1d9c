import { spawn } from 'node:child_process'
import { ROOT } from '../src/build/folders.ts'

/** Runs one of the project's own tools with this Node, its output passed on; true when it ended well. */
export function runTool(file: string, args: readonly string[], env: Record<string, string> = {}): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    child.once('error', () => done(false))
    child.once('exit', (code) => done(code === 0))
  })
}
