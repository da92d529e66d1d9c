import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { readSite } from '../browser/built-site.ts'

const validate = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Ids of facts hold their group and a slash, `n-china/share`; the standard allows any letter but a space.
    'valid-id': ['error', { relaxed: true }],
    // Our own files need no integrity: one origin serves both, and a page read from a disk could not check it.
    'require-sri': 'off',
    // A page is called what its headline says, and headlines are sentences that say the finding.
    'long-title': 'off',
    // White space at the end of a line means nothing in HTML; it is how templates are laid out.
    'no-trailing-whitespace': 'off',
  },
})

test('every page is valid HTML', async () => {
  const faults: string[] = []
  for (const [path, html] of readSite().pages) {
    const report = await validate.validateString(html, path)
    for (const { messages } of report.results)
      for (const { ruleId, message, line, column } of messages) faults.push(`${path}:${line}:${column} ${ruleId}: ${message}`)
  }
  expect(faults).toEqual([])
}, 300_000)
