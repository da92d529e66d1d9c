import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleScripts } from '../../src/build/bundle-scripts.ts'
import { startBrowser } from './browser.ts'
import { CHART_CSS, drawExamples, figureHtml, pageHtml } from './chart-page.ts'
import { withQuietPage } from './quiet-page.ts'
import { serveFolder, type Served } from './serve.ts'

/*
 * What a screen reader is given for a chart of each type: the browser's own accessibility tree, kept as text beside the drawings. When
 * it was meant to change: `npm test -- tests/browser/tree -u`, then read the difference.
 */
const folder = mkdtempSync(join(tmpdir(), 'assay-tree-'))
const KEPT = join(import.meta.dirname, '../snapshots')
const usual = (await drawExamples()).filter(({ id }) => id.endsWith('-usual'))
let browser: Browser
let served: Served

beforeAll(async () => {
  writeFileSync(join(folder, 'page.js'), (await bundleScripts()).reading)
  writeFileSync(join(folder, 'page.css'), readFileSync(join(import.meta.dirname, '../../src/islands/reading.css'), 'utf8') + CHART_CSS)
  for (const drawn of usual) writeFileSync(join(folder, `${drawn.id}.html`), pageHtml([figureHtml(drawn)]))
  served = await serveFolder(folder)
  browser = await startBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(folder, { recursive: true })
})

/** A node of the tree, as the browser's protocol gives it. */
interface Node {
  nodeId: string
  parentId?: string
  ignored: boolean
  role?: { value: string }
  name?: { value: string }
  description?: { value: string }
  properties?: { name: string; value: { value?: unknown } }[]
  childIds?: string[]
}

/** Roles that only hold others, or repeat the text of what holds them. */
const SILENT = new Set(['none', 'generic', 'InlineTextBox', 'StaticText'])
/** Properties that say what a reader can do. */
const TOLD = ['focusable', 'roledescription', 'expanded', 'live', 'sort']

/** The tree below the figure as text: a line a node, deeper ones further in. */
async function treeOf(tools: CDPSession): Promise<string> {
  const { nodes } = (await tools.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const write = (node: Node, depth: number): string[] => {
    const role = node.role?.value ?? ''
    const silent = node.ignored || SILENT.has(role)
    const told = (node.properties ?? []).filter(({ name, value }) => TOLD.includes(name) && value.value !== false && value.value !== '')
    const words = [
      role,
      node.name?.value && JSON.stringify(node.name.value),
      ...told.map(({ name, value }) => `${name}=${String(value.value)}`),
    ]
    const line = silent ? [] : [`${'  '.repeat(depth)}${words.filter(Boolean).join(' ')}`]
    return [...line, ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? write(byId.get(id)!, depth + (silent ? 0 : 1)) : []))]
  }
  const figure = nodes.find((node) => node.role?.value === 'figure')
  return figure ? `${write(figure, 0).join('\n')}\n` : 'no figure\n'
}

test.each(usual.map(({ id }) => id))('%s is told to a screen reader as it was', (id) =>
  withQuietPage(
    browser,
    `${served.address}${id}.html`,
    async (page) => {
      await page.locator('details').evaluate((details: HTMLDetailsElement) => (details.open = true))
      const tree = await treeOf(await page.context().newCDPSession(page))
      expect(tree).toMatch(/^figure "/)
      expect(tree).toContain('application "')
      expect(tree).toMatch(/table\b/)
      await expect(tree).toMatchFileSnapshot(join(KEPT, id.replace(/-usual$/, ''), 'tree.txt'))
    },
    { viewport: { width: 800, height: 900 } },
  ),
)
