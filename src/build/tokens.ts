import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROLES } from '../charts/theme.ts'
import { ROOT } from './folders.ts'

/**
 * Colours of every role by day, from the light block of a stylesheet of tokens. A role that stands for another
 * (`--chart-bg: var(--paper)`) is followed. A role without a colour throws `unknown role: NAME`.
 */
export function readTokens(css: string): [role: string, hex: string][] {
  const light = /\[data-theme=["']?light["']?\]\s*\{([^}]*)\}/.exec(css)?.[1] ?? css
  const values = new Map([...light.matchAll(/--([a-z0-9-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]))
  const colourOf = (role: string, depth = 0): string => {
    const value = values.get(role)
    const other = /^var\(--([a-z0-9-]+)\)$/.exec(value ?? '')?.[1]
    if (other && depth < 4) return colourOf(other, depth + 1)
    if (!value || !/^#[0-9a-f]{6}$/i.test(value)) throw new Error(`unknown role: ${role}`)
    return value
  }
  return ROLES.map((role) => [role, colourOf(role)])
}

/** The tokens of our own stylesheet. */
export const loadTokens = (): [role: string, hex: string][] => readTokens(readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8'))
