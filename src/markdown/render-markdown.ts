import { createMarkdownProcessor } from '@astrojs/markdown-remark'
import { rehypePlugins, remarkPlugins } from './index.ts'

/** HTML of Markdown through the plugins and the processor that pages use; for tests. */
export async function renderMarkdown(text: string): Promise<string> {
  const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false, gfm: true, remarkPlugins, rehypePlugins })
  return (await processor.render(text)).code
}
