import { HOUSE } from '../../articles/article-schema.ts'
import type { ArticleCheck } from './article-site.ts'
import { unknownName } from './unknown-name.ts'

/** Authors that are neither the house nor in content/people. */
export const unknownPerson: ArticleCheck = ({ articles, people }) =>
  articles.flatMap(({ front, placeOf }) =>
    front.authors.flatMap((name, place) =>
      unknownName('person', name, new Set([HOUSE, ...people]), placeOf(['authors', place])).map((one) => ({
        ...one,
        hint: `${one.hint ?? ''}; a person is a file in content/people: npm run new -- person ${name}`,
      })),
    ),
  )
