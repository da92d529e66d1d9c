import { unified } from '@astrojs/markdown-remark'
import { defineConfig } from 'astro/config'
import { desk } from './src/desk/integration.ts'
import { livePreview } from './src/build/live-preview.ts'
import { rehypePlugins, remarkPlugins } from './src/markdown/index.ts'
import { SITE } from './src/site.ts'

export default defineConfig({
  site: process.env.ASSAY_SITE ?? SITE.address,
  outDir: process.env.ASSAY_OUT ?? './dist.next',
  cacheDir: process.env.ASSAY_ASTRO_CACHE ?? './.cache/astro',
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false, processor: unified({ remarkPlugins, rehypePlugins, gfm: true, smartypants: false }) },
  vite: { build: { assetsInlineLimit: 0 }, cacheDir: '.cache/vite' },
  integrations: [desk(), livePreview()],
})
