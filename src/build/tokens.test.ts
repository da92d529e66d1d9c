import { expect, test } from 'vitest'
import { ROLES } from '../charts/theme.ts'
import { loadTokens, readTokens } from './tokens.ts'

test('readTokens takes the colours of daylight and follows a role that stands for another', () => {
  const day = ROLES.map((role) => `--${role}: ${role === 'chart-bg' ? 'var(--paper)' : '#abcdef'};`)
    .join('')
    .replace('--paper: #abcdef', '--paper: #f7f4ed')
  const tokens = new Map(readTokens(`:root, [data-theme="light"] {${day}} [data-theme="dark"] {--paper: #000000;}`))
  expect([tokens.get('chart-bg'), tokens.get('ho')]).toEqual(['#f7f4ed', '#abcdef'])
})
test('a role without a colour is named', () =>
  expect(() => readTokens('[data-theme="light"] {--paper: #ffffff;}')).toThrow(/^unknown role: /))
test('our stylesheet has a colour for every role', () => expect(loadTokens()).toHaveLength(ROLES.length))
