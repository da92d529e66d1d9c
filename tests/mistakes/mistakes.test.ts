import { afterAll, describe, expect, test } from 'vitest'
import { layOut, readMistakes, tryMistake } from './mistakes.ts'

const { root, remove } = layOut()
afterAll(remove)

describe('an editor’s mistake is answered with its place, and its cure works', () => {
  test.each(readMistakes().map((mistake) => ({ mistake, name: mistake.about })))('$name', async ({ mistake }) => {
    const { issues, fault } = await tryMistake(root, mistake)
    expect(fault, JSON.stringify(issues.slice(0, 2))).toBeUndefined()
  })
})
