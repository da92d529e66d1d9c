import { expect, test } from 'vitest'
import { decode } from './encoding.ts'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const wide = (text: string, big: boolean): Uint8Array =>
  new Uint8Array(
    [...text].flatMap((sign) =>
      big ? [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255] : [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8],
    ),
  )

test('decode takes valid UTF-8 as that, and its mark away', () => {
  expect(decode(new TextEncoder().encode('Côte'))).toMatchObject({ text: 'Côte', guess: { value: 'utf-8', sure: 'certain' } })
  expect(decode(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe('a')
})

test.each([
  [false, 'utf-16le'],
  [true, 'utf-16be'],
] as const)('decode finds UTF-16 without a mark (big end first: %s)', (big, value) => {
  expect(decode(wide('name,value\nÅ,1\n', big))).toMatchObject({ text: 'name,value\nÅ,1\n', guess: { value } })
})

test('decode takes western bytes for Windows-1252', () => {
  // Côte d’Or – 5 €
  const found = decode(bytes(0x43, 0xf4, 0x74, 0x65, 0x20, 0x64, 0x92, 0x4f, 0x72, 0x20, 0x96, 0x20, 0x35, 0x20, 0x80))
  expect(found).toMatchObject({ text: 'Côte d’Or – 5 €', guess: { value: 'windows-1252' } })
})

test('decode takes Japanese bytes for Shift-JIS', () => {
  // 国名,年
  expect(decode(bytes(0x8d, 0x91, 0x96, 0xbc, 0x2c, 0x94, 0x4e))).toMatchObject({ text: '国名,年', guess: { value: 'shift_jis' } })
})

test('decode obeys an answer and refuses an encoding that nobody knows', () => {
  expect(decode(bytes(0xe4), 'windows-1251').text).toBe('д')
  expect(() => decode(bytes(0x61), 'klingon')).toThrow('intake/encoding')
})

test('decode keeps UTF-8 that is broken in one place, and says so', () => {
  const whole = new TextEncoder().encode('é'.repeat(50))
  const found = decode(new Uint8Array([...whole, 0xff, 0x61]))
  expect(found.guess.value).toBe('utf-8')
  expect(found.warnings[0]?.code).toBe('intake/encoding')
})

test('decode keeps UTF-8 with one bad byte among few letters, and names the line', () => {
  const found = decode(new Uint8Array([...new TextEncoder().encode('Côte,1\nIle'), 0xff]))
  expect(found).toMatchObject({
    text: 'Côte,1\nIle\ufffd',
    guess: { value: 'utf-8' },
    warnings: [{ code: 'intake/encoding', place: 'line 2' }],
  })
  expect(decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]))).toMatchObject({ text: 'a\ufffd', warnings: [{ place: 'line 1' }] })
})

test('decode keeps western text in which a capital before a quotation mark looks like UTF-8', () => {
  // CAFÉ’S, Île
  const found = decode(bytes(0x43, 0x41, 0x46, 0xc9, 0x92, 0x53, 0x2c, 0xce, 0x6c, 0x65))
  expect(found).toMatchObject({ text: 'CAFÉ’S,Île', guess: { value: 'windows-1252' }, warnings: [{ code: 'intake/encoding' }] })
})

test.each([
  // 中国,澳大利亚
  ['gb18030', [0xd6, 0xd0, 0xb9, 0xfa, 0x2c, 0xb0, 0xc4, 0xb4, 0xf3, 0xc0, 0xfb, 0xd1, 0xc7], '中国,澳大利亚'],
  // 台灣,年份
  ['big5', [0xa5, 0x78, 0xc6, 0x57, 0x2c, 0xa6, 0x7e, 0xa5, 0xf7], '台灣,年份'],
  // 국가,연도,생산량,단위
  [
    'euc-kr',
    [0xb1, 0xb9, 0xb0, 0xa1, 0x2c, 0xbf, 0xac, 0xb5, 0xb5, 0x2c, 0xbb, 0xfd, 0xbb, 0xea, 0xb7, 0xae, 0x2c, 0xb4, 0xdc, 0xc0, 0xa7],
    '국가,연도,생산량,단위',
  ],
] as const)('decode takes %s for that, and warns', (value, given, text) => {
  expect(decode(new Uint8Array(given))).toMatchObject({ text, guess: { value }, warnings: [{ code: 'intake/encoding' }] })
})
