import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHECKS_PAGE, makeChecksPage } from '../scripts/checks-page.ts'

test('docs/checks.md is what npm run docs writes', async () => expect(readFileSync(CHECKS_PAGE, 'utf8')).toBe(await makeChecksPage()))
