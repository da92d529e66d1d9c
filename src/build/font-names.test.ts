import { readFileSync } from 'node:fs'
import { create } from 'fontkit'
import { expect, test } from 'vitest'
import { renameFont } from './font-names.ts'

const file = readFileSync(new URL('../../assets/fonts/AssaySans-Medium.ttf', import.meta.url))
const open = (font: Buffer) => {
  const opened = create(font)
  if (!('familyName' in opened)) throw new Error('invalid font: a collection')
  return opened
}

test('renameFont gives family, full and PostScript name', () => {
  const font = open(renameFont(file, { family: 'Trial Face', style: 'Medium' }))
  expect([font.familyName, font.fullName, font.postscriptName]).toEqual(['Trial Face Medium', 'Trial Face Medium', 'TrialFace-Medium'])
})

test('renameFont keeps glyphs and widths', () => {
  const font = open(renameFont(file, { family: 'Trial Face', style: 'Medium' }))
  expect(font.layout('69 percent').advanceWidth).toBe(open(file).layout('69 percent').advanceWidth)
})

test('renameFont keeps the copyright line', () => {
  expect(open(renameFont(file, { family: 'Trial Face', style: 'Medium' })).copyright).toBe(open(file).copyright)
})

test('renameFont writes a checksum that makes the whole file sum to the number the format asks for', () => {
  const font = renameFont(file, { family: 'Trial Face', style: 'Medium' })
  let sum = 0
  for (let i = 0; i < font.length; i += 4) sum = (sum + font.readUInt32BE(i)) >>> 0
  expect(sum).toBe(0xb1b0afba)
})

test('renameFont refuses what is not TrueType', () => {
  expect(() => renameFont(Buffer.from('<svg xmlns="…"/>'), { family: 'Trial', style: 'Regular' })).toThrow(
    'invalid font: not a TrueType file',
  )
})
