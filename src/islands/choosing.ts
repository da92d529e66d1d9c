import type { Values } from '../charts/control.ts'
import type { Askable } from './asked.ts'

/** A control in the page: a list, radio buttons side by side, or boxes to tick, whose value is all that are ticked with dots between them. */
export interface Choosing extends Askable {
  /** True where what is chosen is drawn in the browser, not ahead. */
  live: boolean
  read: () => string
  write: (value: string) => void
  /** What is chosen, in words; empty for what needs none beside the chart. */
  label: (value: string) => string
}

/** The controls below an element: `[data-control="name"]` with a `select`, radio buttons or checkboxes in each. */
export const choosingsIn = (root: ParentNode): Choosing[] =>
  [...root.querySelectorAll<HTMLElement>('[data-control]')].map((element) => {
    const shared = { name: element.dataset.control ?? '', live: 'live' in element.dataset }
    const list = element.querySelector('select')
    const boxes = [...element.querySelectorAll('input')]
    if (list) return { ...shared, ...listOf(list) }
    return { ...shared, ...(boxes[0]?.type === 'checkbox' ? manyOf(element, boxes) : oneOf(boxes)) }
  })

type Part = Omit<Choosing, 'name' | 'live'>

/** Settles on one of several values. */
const among =
  (values: readonly string[]): Part['settle'] =>
  (value) =>
    values.includes(value) ? { value, unknown: [] } : { value: '', unknown: [value] }

function listOf(list: HTMLSelectElement): Part {
  const options = [...list.options]
  return {
    first: options.find((option) => option.defaultSelected)?.value ?? options[0]?.value ?? '',
    settle: among(options.map((option) => option.value)),
    read: () => list.value,
    write: (value) => void (list.value = value),
    label: (value) => options.find((option) => option.value === value)?.text.trim() ?? '',
  }
}

const wordsAt = (input: HTMLInputElement): string => input.parentElement?.textContent?.trim() ?? ''

function oneOf(buttons: readonly HTMLInputElement[]): Part {
  const find = (value: string): HTMLInputElement | undefined => buttons.find((button) => button.value === value)
  return {
    first: buttons.find((button) => button.defaultChecked)?.value ?? '',
    settle: among(buttons.map((button) => button.value)),
    read: () => buttons.find((button) => button.checked)?.value ?? '',
    write(value) {
      for (const button of buttons) button.checked = button.value === value
    },
    label: (value) => wordsAt(find(value) ?? buttons[0]!),
  }
}

/** Boxes: no fewer than one and no more than `data-most` are ticked, `data-at-most` in words; `[data-count]` says how many. */
function manyOf(element: HTMLElement, boxes: readonly HTMLInputElement[]): Part {
  const most = Number(element.dataset.most)
  const join = (ticked: (box: HTMLInputElement) => boolean): string =>
    boxes
      .filter(ticked)
      .map((box) => box.value)
      .join('.')
  const count = (): void => {
    const ticked = boxes.filter((box) => box.checked).length
    for (const box of boxes) box.disabled = box.checked ? ticked === 1 : ticked >= most
    const words = element.querySelector('[data-count]')
    if (words) words.textContent = words.textContent!.replace(/\d+/, `${ticked}`)
  }
  element.addEventListener('change', count)
  return {
    first: join((box) => box.defaultChecked),
    settle(value) {
      const asked = [...new Set(value.split('.'))]
      const boxOf = (code: string): HTMLInputElement | undefined => boxes.find((box) => box.value === code)
      const known = asked.flatMap((code) => boxOf(code) ?? [])
      const left = known.splice(most).map(wordsAt).join(', ')
      return {
        value: join((box) => known.includes(box)),
        unknown: asked.filter((code) => !boxOf(code)),
        ...(left ? { over: { most: element.dataset.atMost!, left } } : {}),
      }
    },
    read: () => join((box) => box.checked),
    write(value) {
      const codes = value.split('.')
      for (const box of boxes) box.checked = codes.includes(box.value)
      count()
    },
    label: () => '',
  }
}

/** What is chosen now. */
export const valuesOf = (choosings: readonly Choosing[]): Values => Object.fromEntries(choosings.map(({ name, read }) => [name, read()]))

/** Values with the ends of a stretch in their order: one that ends before it begins is meant the other way round. */
export function inOrder(choosings: readonly Choosing[], values: Values): Values {
  const { from = '', to = '' } = values
  const isSpan = choosings.some(({ live, name }) => live && name === 'to')
  return isSpan && from.localeCompare(to, 'en', { numeric: true }) > 0 ? { ...values, from: to, to: from } : values
}

/** Chooses. */
export function choose(choosings: readonly Choosing[], values: Values): void {
  for (const { name, write } of choosings) if (values[name] !== undefined) write(values[name])
}

/** Labels of what is chosen, in a row. */
export const labelsOf = (choosings: readonly Choosing[], values: Values): string =>
  choosings
    .map(({ name, label }) => label(values[name] ?? ''))
    .filter(Boolean)
    .join(', ')
