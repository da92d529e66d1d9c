import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { articleFrontMatter } from './articles/article-schema.ts'

/** Another folder's content, for tests and copies of the site; else this project's. */
const root = process.env.ASSAY_ROOT ?? '.'

/** Articles that are not published, which Astro is not to read: it would keep their words, and copy their pictures. */
const hidden = (process.env.ASSAY_HIDDEN ?? '').split(' ').filter(Boolean)

/** Binds content/ to its schemas; their ids are the names of the articles' folders. */
export const collections = {
  articles: defineCollection({
    loader: glob({ base: `${root}/content/articles`, pattern: ['*/index.md', ...hidden.map((slug) => `!${slug}/index.md`)] }),
    schema: articleFrontMatter,
  }),
}
