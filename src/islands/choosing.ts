import type { Values } from '../charts/control.ts'

/** A control in the page: a list, or radio buttons side by side. */
export interface Choosing {
  name: string
  choices: { value: string; label: string }[]
  read: () => string
  write: (value: string) => void
}

/** The controls below an element, `[data-control="name"]` with a `select` or radio buttons in each. */
export const choosingsIn = (root: ParentNode): Choosing[] =>
  [...root.querySelectorAll<HTMLElement>('[data-control]')].map((element) => {
    const name = element.dataset.control ?? ''
    const list = element.querySelector('select')
    if (list) {
      const choices = [...list.options].map(({ value, text }) => ({ value, label: text.trim() }))
      return { name, choices, read: () => list.value, write: (value) => void (list.value = value) }
    }
    const buttons = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')]
    return {
      name,
      choices: buttons.map((button) => ({ value: button.value, label: button.parentElement?.textContent?.trim() ?? '' })),
      read: () => buttons.find((button) => button.checked)?.value ?? '',
      write(value) {
        for (const button of buttons) button.checked = button.value === value
      },
    }
  })

/** What is chosen now. */
export const valuesOf = (choosings: readonly Choosing[]): Values => Object.fromEntries(choosings.map(({ name, read }) => [name, read()]))

/** Chooses. */
export function choose(choosings: readonly Choosing[], values: Values): void {
  for (const { name, write } of choosings) if (values[name] !== undefined) write(values[name])
}

/** Labels of what is chosen, in a row. */
export const labelsOf = (choosings: readonly Choosing[], values: Values): string =>
  choosings.map(({ name, choices }) => choices.find(({ value }) => value === values[name])?.label ?? '').join(', ')
