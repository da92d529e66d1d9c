import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { bundleScripts, printScriptSizes, scriptSizes } from './bundle-scripts.ts'

const scripts = await bundleScripts()

test('the script of a page stays within its budget of 3 kB', () => {
  expect(scriptSizes(scripts).page.brotli).toBeLessThanOrEqual(3000)
})

test('the script that reads charts, one for all types, stays within its budget of 4 kB', () => {
  expect(scriptSizes(scripts).reading.brotli).toBeLessThanOrEqual(4000)
})

test('the script of an embed stays within its budget of 4.7 kB, of the 12 kB that a whole embed may take', () => {
  expect(scriptSizes(scripts).embed.brotli).toBeLessThanOrEqual(4700)
})

test('the script of the what-if page stays within its budget of 4 kB', () => {
  expect(scriptSizes(scripts).whatIf.brotli).toBeLessThanOrEqual(4000)
})

test('the script of scroll sections stays within its budget of 1 kB', () => {
  expect(scriptSizes(scripts).scroll.brotli).toBeLessThanOrEqual(1000)
})

// Module syntax would not parse: a classic script also runs from a disk and in a sandboxed frame.
test.each(['page', 'reading', 'embed', 'whatIf', 'scroll'] as const)('the script of the %s is a classic script', (name) => {
  expect(() => new Script(scripts[name])).not.toThrow()
})

// The first one would end the element that an embed inlines it in.
test('the script of an embed can stand in a page', () => {
  expect(scripts.embed).not.toMatch(/<\/script|<!--/i)
})

test('sizes are printed in a line', () => {
  expect(printScriptSizes({ page: 'a', reading: 'c', embed: 'b', whatIf: 'd', scroll: 'e' })).toBe(
    'page script 0.0 kB, reading script 0.0 kB, embed script 0.0 kB (brotli)',
  )
})
