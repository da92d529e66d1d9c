import { Script } from 'node:vm'
import { expect, test } from 'vitest'
import { bundleScripts, printScriptSizes, scriptSizes, type Scripts } from './bundle-scripts.ts'

const scripts = await bundleScripts()

/** What each script may weigh, in bytes as brotli has them; the embed's is part of the 12 kB that a whole embed may take. */
const BUDGETS: Record<keyof Scripts, number> = {
  page: 3000,
  reading: 4000,
  taking: 2000,
  whatIf: 4000,
  scroll: 1000,
  working: 3500,
  receipts: 1000,
  embedChoice: 800,
  embed: 4800,
}
const names = Object.keys(BUDGETS) as (keyof Scripts)[]

test('every script has a budget', () => expect(Object.keys(scripts).toSorted()).toEqual(names.toSorted()))

test.each(names)('the script %s stays within its budget', (name) =>
  expect(scriptSizes(scripts)[name].brotli).toBeLessThanOrEqual(BUDGETS[name]),
)

// Module syntax would not parse: a classic script also runs from a disk and in a sandboxed frame.
test.each(names)('the script %s is a classic script', (name) => {
  expect(() => new Script(scripts[name])).not.toThrow()
})

// The first one would end the element that an embed inlines it in.
test('the script of an embed can stand in a page', () => {
  expect(scripts.embed).not.toMatch(/<\/script|<!--/i)
})

test('sizes are printed in a line', () => {
  expect(printScriptSizes(Object.fromEntries(names.map((name) => [name, 'a'])) as Scripts)).toMatch(
    /^page 0\.0 kB, reading 0\.0 kB, .*embed 0\.0 kB \(brotli\)$/,
  )
})
