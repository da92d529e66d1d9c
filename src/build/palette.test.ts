import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  parse,
  wcagContrast,
  type Color,
} from 'culori'
import { expect, test } from 'vitest'
import { MOST_ORDERED, paintOrdered } from '../charts/parts/colours.ts'
import { ROLES, onRole, textRole, type Role } from '../charts/theme.ts'
import { ROOT } from './folders.ts'

/*
 * Colours that readers must tell apart, seen as those see them who lack one kind of cone (Machado, Oliveira and Fernandes 2009, at full
 * severity), and as a grey printer prints them. Differences are CIEDE2000, in which 2.3 is just noticed.
 */
const css = readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8')
const blockOf = (pattern: RegExp): string => pattern.exec(css)?.[1] ?? ''
const MODES = {
  light: blockOf(/\[data-theme='light'\] \{([^}]*)\}/),
  dark: blockOf(/@media screen \{\s*\[data-theme='dark'\] \{([^}]*)\}/),
  'dark by the system': blockOf(/@media screen and \(prefers-color-scheme: dark\) \{\s*:root[^{]*\{([^}]*)\}/),
}
type Mode = keyof typeof MODES
const modes = Object.keys(MODES) as Mode[]

function colourOf(mode: Mode, name: string): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(MODES[mode])?.[1] ?? ''
  const other = /^var\(--(.+)\)$/.exec(value)?.[1]
  return other ? colourOf(mode, other) : value
}

const difference = differenceCiede2000()
const EYES: Record<string, (colour: Color) => Color> = {
  'all cones': (colour) => colour,
  'no long cones': filterDeficiencyProt(1),
  'no middle cones': filterDeficiencyDeuter(1),
  'no short cones': filterDeficiencyTrit(1),
}
const GREY = { 'a grey printer': filterGrayscale(1) as (colour: Color) => Color }

/** The least difference between two of a list, or between neighbours of a ramp, seen with each kind of eyes. */
function closest(mode: Mode, names: readonly string[], eyes: Record<string, (colour: Color) => Color>, neighbours = false) {
  return Object.entries(eyes).map(([eye, see]) => {
    const colours = names.map((name) => see(parse(colourOf(mode, name))!))
    const pairs = names.flatMap((_, a) => names.flatMap((__, b) => (b > a && (!neighbours || b === a + 1) ? [[a, b] as const] : [])))
    const [a, b] = pairs.toSorted((one, other) => apart(colours, one) - apart(colours, other))[0]!
    return { eye, pair: `${names[a]} and ${names[b]}`, apart: difference(colours[a]!, colours[b]!) }
  })
}
const apart = (colours: readonly Color[], [a, b]: readonly [number, number]): number => difference(colours[a]!, colours[b]!)
const nearer = (found: ReturnType<typeof closest>, least: number) => found.filter((one) => one.apart < least)

const PALETTE = ['ho', 'ce', 'pr', 'er', 'nd', 'other']
const ramp = (name: string): string[] => [0, 1, 2, 3, 4, 5, 6].map((step) => `${name}${step}`)

test.each(modes)('%s: the stylesheet has every colour that is tested here', (mode) =>
  expect([...PALETTE, ...ramp('seq'), ...ramp('div')].filter((name) => !/^#[\da-f]{6}$/.test(colourOf(mode, name)))).toEqual([]),
)
test.each(modes)('%s: any two of the palette differ by 11 for all eyes', (mode) =>
  expect(nearer(closest(mode, PALETTE, EYES), 11)).toEqual([]),
)
test('in grey print any two of the palette differ by 5', () => expect(nearer(closest('light', PALETTE, GREY), 5)).toEqual([]))
test.each(modes)('%s: what is highlighted differs from its context by 20 for all eyes, in grey too', (mode) =>
  expect(nearer(closest(mode, ['hl', 'context'], { ...EYES, ...GREY }), 20)).toEqual([]),
)
test.each(modes)('%s: the two greys of series past the palette differ by 13 for all eyes, in grey too', (mode) =>
  expect(nearer(closest(mode, ['context', 'ink3'], { ...EYES, ...GREY }), 13)).toEqual([]),
)
test.each(
  modes.flatMap(
    (mode) =>
      [
        [mode, 'seq'],
        [mode, 'div'],
      ] as const,
  ),
)('%s: steps of the ramp %s differ by 6 for all eyes, in grey too', (mode, name) =>
  expect(nearer(closest(mode, ramp(name), { ...EYES, ...GREY }, true), 6)).toEqual([]),
)

const ordered = (way: 'ordered' | 'opposed', count: number): string[] =>
  [
    ...paintOrdered(
      Array.from({ length: count }, (_, k) => String(k)),
      way,
    ).values(),
  ].map(({ role }) => role)
const counts = Array.from({ length: MOST_ORDERED - 1 }, (_, k) => k + 2)

test.each(modes)('%s: neighbours of a stack in the colours of an order differ by 6 for all eyes, in grey too', (mode) =>
  expect(counts.flatMap((count) => nearer(closest(mode, ordered('ordered', count), { ...EYES, ...GREY }, true), 6))).toEqual([]),
)
test.each(modes)('%s: so they do in two colours that part in the middle, in grey where one class holds it', (mode) =>
  expect(
    counts.flatMap((count) => nearer(closest(mode, ordered('opposed', count), count % 2 === 1 ? { ...EYES, ...GREY } : EYES, true), 6)),
  ).toEqual([]),
)

/** Roles that lines, dots and edges are drawn in. */
const MARKS: Role[] = ['ho', 'ce', 'pr', 'er', 'nd', 'other', 'hl', 'context', 'up', 'down', 'ink', 'ink2', 'ink3']
const weak = (mode: Mode, pairs: readonly (readonly [string, string])[], least: number): string[] =>
  pairs.flatMap(([a, b]) => {
    const contrast = wcagContrast(colourOf(mode, a), colourOf(mode, b))
    return contrast < least ? [`${a} on ${b}: ${contrast.toFixed(2)}`] : []
  })

test.each(modes)('%s: lines, dots and edges stand out from paper and sheet by 3', (mode) =>
  expect(
    weak(
      mode,
      MARKS.flatMap((role) => ['paper', 'sheet'].map((ground) => [role, ground] as const)),
      3,
    ),
  ).toEqual([]),
)
test.each(modes)('%s: coloured letters stand out from paper by 4.5', (mode) =>
  expect(
    weak(
      mode,
      MARKS.map((role) => [textRole(role), 'paper'] as const),
      4.5,
    ),
  ).toEqual([]),
)
test.each(modes)('%s: letters on an area of colour stand out from it by 4.5', (mode) =>
  expect(
    weak(
      mode,
      ROLES.filter((role) => onRole(role) !== 'ink').map((role) => [onRole(role), role] as const),
      4.5,
    ),
  ).toEqual([]),
)
