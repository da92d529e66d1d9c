import { expect, test } from 'vitest'
import { heightMessages, readRequest, secretOf, type Dialect } from './message.ts'

const size = { width: 640, height: 446 }
const dialect: Dialect = { key: 'charts/lead/embed', src: 'https://example.org/charts/lead/embed/?theme=dark' }

test('a host that has said nothing gets two messages', () => {
  expect(heightMessages(size, dialect)).toHaveLength(2)
})

test('the object is read by AMP, Datawrapper and our own loader', () => {
  expect(heightMessages(size, dialect)[0]).toEqual({
    sentinel: 'amp',
    type: 'embed-size',
    height: 446,
    src: dialect.src,
    'datawrapper-height': { 'charts/lead/embed': 446 },
    chart: { v: 1, h: 446 },
  })
})

test('the string is read by Embedly, Iframely and the Guardian', () => {
  expect(JSON.parse(heightMessages(size, dialect)[1] as string)).toEqual({
    context: 'iframe.resize',
    method: 'resize',
    src: dialect.src,
    height: 446,
    type: 'set-height',
    value: 446,
    id: 'iframeMessenger:embed',
  })
})

test('WordPress finds its words in the object once there is a secret', () => {
  expect(heightMessages(size, { ...dialect, secret: 'abc' })[0]).toMatchObject({ message: 'height', value: 446, secret: 'abc' })
})

test.each([
  ['pym.js', { pym: 'box' }, 'pymxPYMxboxxPYMxheightxPYMx446'],
  ['iframe-resizer', { resizer: 'if0' }, '[iFrameSizer]if0:446:640:resizeObserver'],
  ['open-iframe-resizer', { open: true }, { type: 'iframe-resized', width: 640, height: 446 }],
])('%s gets its own message once it has shown itself', (_name, shown, message) => {
  expect(heightMessages(size, { ...dialect, ...shown })[2]).toEqual(message)
})

test.each([
  ['#?secret=aB3', 'aB3'],
  ['#x&secret=aB3', 'aB3'],
  ['#?secret=', undefined],
  ['#?secret=<b>', undefined],
  ['', undefined],
])('the fragment %j holds the secret %j', (hash, secret) => {
  expect(secretOf(hash)).toBe(secret)
})

test.each([
  ['[iFrameSizer]if0:8:false:false:32:true:true:null:bodyOffset:null:null:0', { kind: 'hello', resizer: 'if0' }],
  ['[iFrameSizer]resize', { kind: 'ask' }],
  ['pymxPYMxboxxPYMxwidthxPYMx400', { kind: 'ask' }],
  [{ type: 'iframe-child-init' }, { kind: 'ask', open: true }],
  [{ type: 'frames-init', sentinel: 'amp' }, { kind: 'ask' }],
  [{ message: 'ready', secret: 'abc' }, { kind: 'ask' }],
  [{ chart: { v: 1, hello: 1 } }, { kind: 'ask' }],
  [{ chart: { theme: 'dark' } }, { kind: 'theme', theme: 'dark' }],
])('%j is a request', (data, request) => {
  expect(readRequest(data, 'box')).toEqual(request)
})

test.each([
  [null],
  [undefined],
  [7],
  [''],
  ['resize'],
  ['pymxPYMxotherxPYMxwidthxPYMx400'],
  ['[iFrameSizer]other'],
  [{}],
  [[]],
  [{ chart: null }],
  [{ chart: {} }],
  [{ chart: { theme: 1 } }],
  [{ type: 'navigate', url: 'https://example.org/' }],
])('%j is nothing that an embed answers', (data) => {
  expect(readRequest(data, 'box')).toBeUndefined()
})
