import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { articleFrontMatter } from './articles/article-schema.ts'

/** Another folder's content, for tests and copies of the site; else this project's. */
const root = process.env.ASSAY_ROOT ?? '.'

/** Binds content/ to its schemas; their ids are the names of the articles' folders. */
export const collections = {
  articles: defineCollection({ loader: glob({ base: `${root}/content/articles`, pattern: '*/index.md' }), schema: articleFrontMatter }),
}
