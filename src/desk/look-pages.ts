import { t } from '../build/interface-words.ts'
import { findSite } from '../build/site-files.ts'
import { getDesk } from './desk-files.ts'

/** Pages that can be looked at: the front page, articles, charts. */
export const lookPages = (): { path: string; title: string }[] => [
  { path: '/', title: t('desk.site') },
  ...getDesk().articles.map(({ slug, title }) => ({ path: `/articles/${slug}/`, title })),
  ...(findSite()?.charts ?? []).map(({ id, title }) => ({ path: `/charts/${id}/`, title: title.plain })),
]
