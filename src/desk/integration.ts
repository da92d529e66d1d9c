import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import { ROOT } from '../build/folders.ts'
import { findSite } from '../build/site-files.ts'
import { textOfContent } from './content-files.ts'
import { mendServer } from './mend-page.ts'
import { deskServer } from './server.ts'
import type { DeskSession } from './session.ts'

let session: DeskSession | undefined

/** Hands the desk its session. The dev command calls it before Astro starts; without it there is no desk. */
export function setUpDesk(opened: DeskSession): void {
  session = opened
}

/** Pages of the desk by their address. They stand outside src/pages, where every build would find them. */
const PAGES: Readonly<Record<string, string>> = {
  '/desk': 'index',
  '/desk/articles/[slug]': 'article',
  '/desk/findings': 'findings',
  '/desk/data': 'data',
  '/desk/impact': 'impact',
  '/desk/copy': 'copy',
  '/desk/look/[...page]': 'look',
}

/** The editor's desk, in the preview alone: a build knows nothing of it. */
export function desk(): AstroIntegration {
  return {
    name: 'assay-desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' || !session) return
        for (const [pattern, name] of Object.entries(PAGES))
          injectRoute({ pattern, entrypoint: join(ROOT, 'src/desk-pages', `${name}.astro`) })
      },
      'astro:server:setup': ({ server }) => {
        const opened = session
        if (!opened) return
        const portOf = (): number => {
          const address = server.httpServer?.address()
          return typeof address === 'object' && address ? address.port : 0
        }
        server.middlewares.use(deskServer(opened, portOf))
        const toMend = () => (findSite() ? undefined : opened.toMend)
        const textOf = (file: string) => (existsSync(join(opened.root, file)) ? textOfContent(opened.root, file) : undefined)
        server.middlewares.use(mendServer(toMend, textOf, join(ROOT, 'public')))
      },
    },
  }
}
