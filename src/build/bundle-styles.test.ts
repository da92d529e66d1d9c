import { expect, test } from 'vitest'
import { bundleEmbedStyles, withoutUnusedTokens } from './bundle-styles.ts'

test('tokens that nothing uses are left out, those of styles, markup and keys stay', () => {
  const css = ':root{--hl:#111111;--seq0:#222222;--seq1:#333333;--er:#444444}p{color:var(--seq1)}'
  expect(withoutUnusedTokens(css, '<path fill="var(--seq0)"/>', ['er'])).toBe(css)
  expect(withoutUnusedTokens(css, '', [])).toBe(':root{--hl:#111111;--seq1:#333333;}p{color:var(--seq1)}')
})
test('no style of an embed asks for a token that was left out', async () => {
  const css = withoutUnusedTokens(await bundleEmbedStyles(), '', [])
  const there = new Set([...css.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name))
  expect([...css.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name).filter((name) => !there.has(name))).toEqual([])
})
