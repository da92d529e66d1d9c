import type { Chart } from '../charts/chart.ts'
import { MOST_STATES, type Choice, type Control, type Meeting, type Path, type WrittenState } from '../charts/control.ts'
import { nearestHint } from '../facts/nearest.ts'
import { issue, type Issue } from '../issues/issue.ts'
import { firstUnit, unitInWords, UNIT } from './short-controls.ts'

const CODE = 'chart/controls'

const twice = (names: readonly string[]): string | undefined => names.find((name, place) => names.indexOf(name) !== place)

/** A value like one that is taken, which no choice has: `latest-2`. */
const freeValue = (value: string, taken: readonly string[]): string =>
  [...taken.keys()].map((k) => `${value}-${k + 2}`).find((free) => !taken.includes(free)) ?? `${value}-x`

/** What is wrong with a chart's controls before their states are made. */
export function checkControls(chart: Chart, controls: readonly Control[], meetings: readonly Meeting[]): Issue[] {
  const at = (path: Path) => ({ ...chart.placeOf(path), field: 'controls' })
  const issues: Issue[] = []
  const name = twice(controls.map((control) => control.name))
  if (name !== undefined)
    issues.push(
      issue(CODE, at(['controls']), 'Two controls have one name, and the address could not tell them apart.', {
        got: name,
        hint: `Give one of the two a name of its own.${name === UNIT ? ' A list of units is called “unit”.' : ''}`,
      }),
    )
  issues.push(...controls.flatMap((control) => faultyChoices(chart, control, at)))
  const states = controls.reduce((product, { choices }) => product * choices.length, 1)
  if (states > MOST_STATES)
    issues.push(
      issue(CODE, at(['controls']), 'These controls make more charts together than are drawn ahead.', {
        got: `${states} charts`,
        expected: `${MOST_STATES} at most`,
        hint: 'Leave a control or some choices out, or make two charts of it.',
      }),
    )
  return [...issues, ...meetings.flatMap((meeting) => unknownChoice(meeting, controls, at))]
}

/** Choices that cannot be told apart, and a first one that is not the chart as written. */
function faultyChoices(chart: Chart, { choices }: Control, at: (path: Path) => Issue['place']): Issue[] {
  const values = choices.map(({ value }) => value)
  const [first] = choices
  const again = choices.find(({ value }, place) => values.indexOf(value) !== place)
  const sets = Object.keys(first!.set)
  return [
    ...(again
      ? [
          issue(CODE, at(placeOfValue(again)), 'Two choices have one value.', {
            got: again.value,
            hint: isUnits(again)
              ? 'List each unit once; a value stands in the address, in small letters.'
              : `Give one of the two a value of its own, such as ${freeValue(again.value, values)}, or leave it out.`,
          }),
        ]
      : []),
    ...(sets.length > 0
      ? [
          issue(CODE, at(first!.path), 'The first choice is the chart as it is written, so it sets nothing.', {
            got: sets.join(', '),
            hint: isUnits(first!)
              ? `List ${firstUnit(chart.spec)} first, the unit that y has, or give y the unit that is listed first.`
              : 'Write into the chart itself what its first choice shows.',
          }),
        ]
      : []),
  ]
}

const isUnits = ({ path }: Choice): boolean => path.includes('units')

/** Where a choice's value stands: beside what it sets, or in the list of units. */
const placeOfValue = ({ path }: Choice): Path => (path.at(-1) === 'set' ? [...path.slice(0, -1), 'value'] : path)

function unknownChoice({ when, path }: Meeting, controls: readonly Control[], at: (path: Path) => Issue['place']): Issue[] {
  const place = at([...path.slice(0, -1), 'when'])
  return Object.entries(when).flatMap(([name, value]) => {
    const control = controls.find((candidate) => candidate.name === name)
    if (!control)
      return [
        issue(
          CODE,
          place,
          'There is no control of this name.',
          nearestHint(
            name,
            controls.map((other) => other.name),
          ),
        ),
      ]
    const values = control.choices.map((choice) => choice.value)
    return values.includes(value) ? [] : [issue(CODE, place, `The control ${name} has no such choice.`, nearestHint(value, values))]
  })
}

/** Fields that decide which numbers are drawn: words that were true of others need not be true of these. */
const DECISIVE = ['dataset', 'editions', 'where', 'x', 'series', 'facet', 'share', 'index', 'change', 'type']

/** What is wrong with the words of a chart's states, and where choices contradict each other. */
export function checkStates(chart: Chart, states: readonly WrittenState[]): Issue[] {
  return states.flatMap((state) => [...untoldNumbers(chart, state), ...contradictions(chart, state), ...untoldUnit(chart, state)])
}

/** A choice that draws other numbers says so in a title and a subtitle of its own. */
function untoldNumbers(chart: Chart, { laid }: WrittenState): Issue[] {
  return laid.flatMap(({ set, path }) => {
    const drawn = DECISIVE.filter((field) => field in set)
    const missing = ['title', 'subtitle', ...(chart.spec.live ? ['live'] : [])].filter((field) => !(field in set))
    if (drawn.length === 0 || missing.length === 0) return []
    return [
      issue(
        CODE,
        { ...chart.placeOf(path), field: 'controls' },
        'This choice draws other numbers under the words of the chart as written.',
        {
          got: `${drawn.join(', ')} without ${missing.join(' and ')}`,
          hint: 'Give the choice a title and a subtitle of its own, and live: { subtitle: … } where readers choose freely; where the chart’s own are true of it, write them again.',
        },
      ),
    ]
  })
}

/** Two choices that set one field differently leave open what is drawn where they meet. */
function contradictions(chart: Chart, { laid, values }: WrittenState): Issue[] {
  const parts = laid.map(({ set, path }) => ({ path, parts: partsOf(set) }))
  return parts.flatMap(({ path, parts: own }, place) =>
    parts.slice(0, place).flatMap(({ parts: other }) => {
      const open = [...own].filter(([name, value]) => other.has(name) && other.get(name) !== value && path[0] !== 'together')
      const settled = parts.filter((later) => later.path[0] === 'together')
      const left = open.map(([name]) => name).filter((name) => !settled.some((meeting) => meeting.parts.has(name)))
      return left.length === 0
        ? []
        : [
            issue(
              CODE,
              { ...chart.placeOf(path), field: 'controls' },
              'Two choices set one field differently, and nothing says what holds where they meet.',
              {
                got: left.join(', '),
                hint: `Say it under together: { when: { ${Object.entries(values)
                  .map(([name, value]) => `${name}: ${value}`)
                  .join(', ')} }, set: { … } }.`,
              },
            ),
          ]
    }),
  )
}

/** Fields of a partial spec with what they say; those laid over part by part have their parts named. */
function partsOf(set: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(set).flatMap(([name, value]) =>
      (name === 'where' || name === 'names' || name === 'live') && typeof value === 'object' && value !== null
        ? Object.entries(value).map(([part, inner]): [string, string] => [`${name}.${part}`, JSON.stringify(inner)])
        : [[name, JSON.stringify(value)] as [string, string]],
    ),
  )
}

/** A subtitle that does not name the chart's unit cannot follow another one. */
function untoldUnit(chart: Chart, { values, laid, written }: WrittenState): Issue[] {
  const [own, now] = [firstUnit(chart.spec), (written.y as { unit?: string } | undefined)?.unit]
  if (values[UNIT] === undefined || own === undefined || now === undefined || own === now) return []
  if (laid.some(({ set, path }) => path[0] === 'together' && 'subtitle' in set)) return []
  const told = unitInWords(String(written.subtitle ?? ''), now, own) ?? unitInWords(String(written.subtitle ?? ''), own, now)
  if (told !== undefined) return []
  return [
    issue(
      CODE,
      { ...chart.placeOf(['subtitle']), field: 'subtitle' },
      'The subtitle does not name the unit, so it cannot name another one.',
      {
        hint: 'Write the name of the unit into the subtitle, as in “thousand tonnes”, or say the words of each unit under together.',
      },
    ),
  ]
}
