import { expect, test } from 'vitest'
import { fillArticle, piecesOf, type Piece } from './article-page.ts'
import type { ArticleModel, ChartModel } from './site-model.ts'

const words = (html: string) => ({ html, plain: html })
const article = { title: words('A'), standfirst: words('<a data-n="x">1 t</a>'), claims: [] } as unknown as ArticleModel
const chart = { id: 'c', title: words('<a data-n="y">2 t</a> rose'), subtitle: words('S'), notes: [] } as unknown as ChartModel

const shown = (piece: Piece): string => (piece.kind === 'figure' ? `${piece.chart.id} ${piece.width}` : piece.html)

test('charts stand where their places were, words before and after them', () => {
  const filled = fillArticle(article, '<p>one</p><div data-chart="c" data-width="wide"></div><p>two</p>', [chart])
  expect(piecesOf(filled.parts).map(shown)).toEqual(['<p>one</p>', 'c wide', '<p>two</p>'])
})

test('numbers are counted in reading order through title, standfirst, figures and body', () => {
  const filled = fillArticle(article, '<p>b</p><div data-chart="c" data-width="text"></div><p><a data-n="x">1 t</a></p>', [chart])
  expect(filled.numbers.map((number) => number.anchor)).toEqual(['n-x', 'n-y', 'n-x-2'])
})

const CHART = '<div data-chart="c" data-width="text"></div>'
const SECTION = `<p>one</p><div data-scroll="begin"></div>\n<p><a data-n="x">1 t</a></p>${CHART}<p>three</p>${CHART}\n<div data-scroll="end"></div><p>four</p>`

test('a scroll section holds its steps, words and then figure, and the body goes on after it', () => {
  const { parts } = fillArticle(article, SECTION, [chart])
  expect(parts.map((part) => (part.kind === 'scroll' ? part.pieces.map((piece) => piece.kind) : part.kind))).toEqual([
    'words',
    ['words', 'figure', 'words', 'figure'],
    'words',
  ])
  expect(piecesOf(parts).map(shown).at(-1)).toBe('<p>four</p>')
})

test('numbers of steps are counted in reading order', () => {
  const filled = fillArticle(article, SECTION, [chart])
  expect(filled.numbers.map((number) => number.anchor)).toEqual(['n-x', 'n-x-2', 'n-y', 'n-y-2'])
})
