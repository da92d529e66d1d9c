import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { mendPublication, placesOf, publish, type Places } from './publish.ts'

let places: Places
const fill = (folder: string, text: string): void => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.html'), text)
}
const shown = (): string => readFileSync(join(places.site, 'index.html'), 'utf8')

beforeEach(() => {
  places = placesOf(mkdtempSync(join(tmpdir(), 'assay-publish-')))
})

test('publish puts the new site in place and leaves nothing behind', () => {
  fill(places.site, 'old')
  fill(places.next, 'new')
  publish(places)
  expect(shown()).toBe('new')
  expect(existsSync(places.next) || existsSync(places.last)).toBe(false)
})

test('a build cut short before the swap leaves the last site, and the half-built one goes', () => {
  fill(places.site, 'old')
  fill(places.next, 'half')
  mendPublication(places)
  expect(shown()).toBe('old')
  expect(existsSync(places.next)).toBe(false)
})

test('a swap cut between its two moves brings the last site back', () => {
  fill(places.site, 'old')
  fill(places.next, 'new')
  renameSync(places.site, places.last)
  expect(mendPublication(places)).toBe(true)
  expect(shown()).toBe('old')
})

test('a swap cut before the old site was deleted keeps the new one', () => {
  fill(places.site, 'new')
  fill(places.last, 'old')
  mendPublication(places)
  expect(shown()).toBe('new')
  expect(existsSync(places.last)).toBe(false)
})

test('mendPublication has nothing to do on a site that stands', () => {
  fill(places.site, 'old')
  expect(mendPublication(places)).toBe(false)
})
