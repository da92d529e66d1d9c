import { expect, test } from 'vitest'
import { isDesk, isToken, refusedAtDesk, refusedOutright, type Asked } from './guard.ts'

const asked = (more: Partial<Asked> = {}): Asked => ({
  method: 'GET',
  url: '/desk/',
  from: '127.0.0.1',
  ...more,
  headers: { host: '127.0.0.1:4322', ...more.headers },
})

test.each([
  '/desk',
  '/desk/',
  '/desk/articles/x/',
  '/%64esk/',
  '/%2564esk/',
  '//desk/',
  '/./desk/',
  '/x/../desk/',
  '/x/..%2fdesk/',
  '\\desk/',
  '/DESK/',
  '/%zz',
])('%s is of the desk', (url) => expect(isDesk(url)).toBe(true))
test.each(['/', '/desktop/', '/articles/desk/', '/?desk', '/x#/desk/'])('%s is not', (url) => expect(isDesk(url)).toBe(false))

test.each(['127.0.0.1:4322', 'localhost:4322', '[::1]:4322'])('the host %s is ours', (host) =>
  expect(refusedOutright(asked({ headers: { host } }), 4322)).toBeUndefined(),
)
test.each(['evil.example', 'evil.example:4322', '127.0.0.1', '127.0.0.1:80', 'localhost.evil.example:4322', '192.168.0.7:4322', ''])(
  'the host %s is refused',
  (host) => expect(refusedOutright(asked({ headers: { host } }), 4322)).toBeDefined(),
)
test.each(['192.168.0.7', '::ffff:10.0.0.1', '127.evil', undefined])('who asks from %s is refused', (from) =>
  expect(refusedOutright(asked({ from }), 4322)).toBeDefined(),
)
test.each([
  ['a page opened by hand', { headers: { 'sec-fetch-site': 'none' } }, true],
  ['a page of ours', { headers: { 'sec-fetch-site': 'same-origin', origin: 'http://127.0.0.1:4322' } }, true],
  ['another port of this machine', { headers: { 'sec-fetch-site': 'same-site' } }, false],
  ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }, false],
  ['another origin', { headers: { origin: 'http://evil.example' } }, false],
  ['our port under https', { headers: { origin: 'https://127.0.0.1:4322' } }, false],
  ['no origin that could be told', { headers: { origin: 'null' } }, false],
  ['a form of ours', { method: 'POST', headers: { origin: 'http://127.0.0.1:4322' } }, true],
  ['a form from nowhere', { method: 'POST' }, false],
  ['a form of our other name', { method: 'POST', headers: { origin: 'http://localhost:4322' } }, false],
  ['a deletion', { method: 'DELETE', headers: { origin: 'http://127.0.0.1:4322' } }, false],
] as const)('%s: answered is %s', (_, more, answered) => expect(refusedAtDesk(asked(more), 4322) === undefined).toBe(answered))
test.each([
  ['abc', true],
  ['abd', false],
  ['ab', false],
  ['', false],
  [null, false],
])('isToken(%j)', (sent, own) => expect(isToken(sent, 'abc')).toBe(own))
