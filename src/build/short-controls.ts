import type { Choice, Control, Path } from '../charts/control.ts'
import type { WrittenControl } from '../charts/control-schema.ts'
import { yField, yUnit } from '../charts/channels.ts'
import type { ChartSpec } from '../charts/spec.ts'
import { isUnit, unitOf } from '../format/units.ts'
import { t } from './interface-words.ts'

/** Name of the control that a short form `units` makes. */
export const UNIT = 'unit'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A control as its YAML has it with every choice written out: short forms get names, labels and what each choice sets. */
export function writeOut(control: WrittenControl, spec: ChartSpec, path: Path): Control {
  if ('units' in control) return unitsOf(control.units, spec, [...path, 'units'])
  if ('sort' in control) return ordersOf(spec, [...path, 'sort'])
  if ('log' in control) return scalesOf(spec, [...path, 'log'])
  const { name, label, play, choices } = control
  return { name, label, play, choices: choices.map((choice, k) => ({ ...choice, path: [...path, 'choices', k, 'set'] })) }
}

/** Words for a unit that readers choose: "Thousand tonnes". */
const unitWords = (id: string): string => (isUnit(id) ? capital(unitOf(id).label) || id : id)

/**
 * The unit that a chart with a choice of units shows at first: the one of y, or the first of the list where y names none. Whether that is
 * the field's own is asked where the table is known.
 */
export const firstUnit = (spec: ChartSpec): string | undefined =>
  yUnit(spec) ?? spec.controls.flatMap((control) => ('units' in control ? control.units : []))[0]

function unitsOf(units: readonly string[], spec: ChartSpec, path: Path): Control {
  const own = firstUnit(spec)
  const choices = units.map((unit, k): Choice => ({
    value: unit.toLowerCase(),
    label: unitWords(unit),
    // A first unit that is not the chart's own is no first choice, and is told as one.
    set: k === 0 && unit === own ? {} : { y: { field: yField(spec), unit } },
    path: [...path, k],
  }))
  return { name: UNIT, label: t('working.unit'), choices, play: false }
}

function ordersOf({ sort }: ChartSpec, path: Path): Control {
  const written = Array.isArray(sort) || sort === 'none' ? 'given' : sort === 'name' ? 'name' : 'value'
  const size = sort === 'value' ? 'value' : '-value'
  const choices = [
    { value: 'given', label: t('working.as-given'), set: { sort } },
    { value: 'value', label: t('working.by-value'), set: { sort: size } },
    { value: 'name', label: t('working.by-name'), set: { sort: 'name' } },
  ]
  return { name: 'sort', label: t('working.order'), play: false, choices: firstOf(choices, written, path) }
}

function scalesOf(spec: ChartSpec, path: Path): Control {
  const choices = [
    { value: 'linear', label: t('working.linear'), set: { log: false } },
    { value: 'log', label: t('working.log'), set: { log: true } },
  ]
  const written = (spec as { log?: unknown }).log === true ? 'log' : 'linear'
  return { name: 'scale', label: t('working.scale'), play: false, choices: firstOf(choices, written, path) }
}

/** Choices with the one that the chart was written with first, setting nothing; `given` is none where there is another order. */
function firstOf(choices: readonly Omit<Choice, 'path'>[], written: string, path: Path): Choice[] {
  const others = choices.filter(({ value }) => value !== written && value !== 'given')
  const own = choices.filter(({ value }) => value === written)
  return [...own.map((choice) => ({ ...choice, set: {}, path })), ...others.map((choice) => ({ ...choice, path }))]
}

/** A subtitle with the name of one unit in place of another's; undefined where it does not name the first. */
export function unitInWords(subtitle: string, from: string, to: string): string | undefined {
  if (!isUnit(from) || !isUnit(to)) return undefined
  const [old, next] = [unitOf(from).label, unitOf(to).label]
  if (old === '' || !subtitle.toLowerCase().includes(old)) return undefined
  return subtitle.replace(new RegExp(old, 'i'), (found) => (found === old ? next : capital(next)))
}
