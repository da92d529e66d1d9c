/** The checks of our own code: each a name, the tool's file, and its arguments. */
export const LINTS: readonly [name: string, file: string, args: readonly string[]][] = [
  ['eslint', 'node_modules/eslint/bin/eslint.js', ['.', '--max-warnings', '0']],
  ['prettier', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']],
  ['types', 'node_modules/astro/bin/astro.mjs', ['check', '--minimumSeverity', 'error', '--noSync']],
]
