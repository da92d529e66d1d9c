import { expect, test } from 'vitest'
import { readStructure } from '../marks/read-structure.ts'
import { renderMarkdown } from './render-markdown.ts'

test('headings have the ids that readStructure gives', async () => {
  const text = '## China’s :n[69 percent]{#a}\n\n## Twice\n\n## Twice\n'
  const ids = [...(await renderMarkdown(text)).matchAll(/<h2 id="([^"]*)"/g)].map((found) => found[1])
  expect(ids).toEqual(['chinas-69-percent', 'twice', 'twice-2'])
  expect(readStructure(text, { file: '' }).headings.map((heading) => heading.id)).toEqual(ids)
})
