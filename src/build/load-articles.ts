import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article, ArticleText } from '../articles/article.ts'
import { countWords } from '../articles/article.ts'
import { articleFrontMatter } from '../articles/article-schema.ts'
import type { Issue, Place } from '../issues/issue.ts'
import { issue } from '../issues/issue.ts'
import { readBody, readMarks } from '../marks/read-marks.ts'
import { readStructure } from '../marks/read-structure.ts'
import { NO_MEMORY, type Memory } from './memory.ts'
import { readYamlAs } from './read-yaml.ts'
import { yamlStrings } from './yaml-strings.ts'

const FENCE = /^---[ \t]*\r?\n([\s\S]*?\n)---[ \t]*(?:\r?\n|$)/
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Front matter stands after the first line. */
const FIRST_LINE = 2

/** Strings of the front matter that a reader meets as words, in reading order; the body follows. */
const FIELDS = ['title', 'standfirst']

const below = (place: Place): Place => ({
  ...place,
  ...(place.line ? { line: place.line + FIRST_LINE - 1 } : {}),
  ...(place.endLine ? { endLine: place.endLine + FIRST_LINE - 1 } : {}),
})

/** Fixes move with the places that they mend. */
const moved = (one: Issue): Issue => ({
  ...one,
  place: below(one.place),
  ...(one.fixes
    ? { fixes: one.fixes.map((fix) => ({ ...fix, line: fix.line + FIRST_LINE - 1, endLine: fix.endLine + FIRST_LINE - 1 })) }
    : {}),
})

/** Reads one article from its text. Front matter that does not fit gives issues and no article; issues of its words stand in it. */
export function readArticle(slug: string, file: string, text: string): { article?: Article; issues: Issue[] } {
  const fence = FENCE.exec(text)
  if (!fence)
    return {
      issues: [
        issue('article/front-matter', { file, line: 1, column: 1 }, 'an article begins with its front matter', {
          hint: 'a line ---, then title, standfirst, kicker and date, then a line ---',
        }),
      ],
    }
  const [head, yaml = ''] = fence
  const { value: front, issues, placeOf } = readYamlAs(yaml, file, articleFrontMatter, 'article/front-matter')
  if (!front) return { issues: issues.map(moved) }
  const strings = yamlStrings(yaml, FIRST_LINE)
  const texts = [...FIELDS, 'kicker'].flatMap((field): ArticleText[] => {
    const found = strings.find((one) => one.path.length === 1 && one.path[0] === field)
    return found ? [{ field, text: found.text, read: readMarks(found.text, { file, ...found.locate(0), field }, found.locate) }] : []
  })
  const body = text.slice(head.length)
  const at: Place = { file, line: head.split('\n').length, column: 1 }
  const inOrder = [...texts.filter((one) => one.field !== 'kicker'), { field: 'body', text: body, read: readBody(body, at) }]
  const kicker = texts.filter((one) => one.field === 'kicker')
  for (const { read } of kicker) {
    for (const mark of read.marks)
      read.issues.push(
        issue('article/kicker', { file, line: mark.line, column: mark.column }, 'a kicker holds no number', {
          hint: 'put it in the standfirst',
        }),
      )
  }
  return {
    issues: [],
    article: {
      slug,
      file,
      front,
      body,
      placeOf: (path) => below(placeOf(path)),
      texts: [...inOrder, ...kicker],
      marks: inOrder.flatMap((one) => one.read.marks),
      structure: readStructure(body, at),
      wordCount: inOrder.reduce((sum, one) => sum + countWords(one.read.plain), 0),
    },
  }
}

/** A picture's file stands beside the article that shows it. */
function missingPictures(root: string, { file, structure }: Article): Issue[] {
  const folder = join(root, dirname(file))
  return structure.pictures
    .filter(({ url }) => !existsSync(join(folder, url.replaceAll('%20', ' '))))
    .map(({ url, line, column }) =>
      issue('article/picture', { file, line, column }, 'there is no such picture beside the article', {
        got: url,
        hint: `put the file into ${dirname(file)}/`,
      }),
    )
}

/** Reads every article under `root`, in the order of their folders' names. Drafts too: whoever publishes leaves them out. */
export function loadArticles(root: string, memory: Memory = NO_MEMORY): { articles: Article[]; issues: Issue[] } {
  const articles: Article[] = []
  const issues: Issue[] = []
  const folder = join(root, 'content/articles')
  for (const name of memory.namesIn(folder).filter((entry) => statSync(join(folder, entry)).isDirectory())) {
    const file = `content/articles/${name}/index.md`
    if (!SLUG.test(name))
      issues.push(
        issue('article/slug', { file }, `an article cannot be called "${name}"`, {
          got: name,
          hint: 'name its folder with a-z, 0-9 and hyphens',
        }),
      )
    else if (!memory.has(join(root, file)))
      issues.push(
        issue('article/missing', { file }, `the article "${name}" has no words yet`, {
          level: 'warn',
          hint: 'write index.md in its folder',
        }),
      )
    else {
      const text = memory.textOf(join(root, file)).replace(/^\uFEFF/, '')
      const read = memory.of(file, [text], () => readArticle(name, file, text))
      issues.push(...read.issues)
      if (read.article) {
        articles.push(read.article)
        issues.push(...missingPictures(root, read.article))
      }
    }
  }
  return { articles, issues }
}
