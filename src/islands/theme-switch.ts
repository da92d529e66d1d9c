import { label, reveal, wordsFor } from './controls.ts'
import { keepSetting, readSetting } from './settings.ts'

/** Themes a reader can choose; `auto` follows the system. */
type Choice = 'auto' | 'light' | 'dark'

const ENGLISH: Record<Choice, string> = { auto: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' }

/** Themes in the order of presses: the first one looks different from what the system shows. */
const orderOf = (dark: boolean): Choice[] => (dark ? ['auto', 'light', 'dark'] : ['auto', 'dark', 'light'])

/** Puts the chosen theme on the page and starts `button[data-theme-switch]`. Nothing is stored before a press. */
export function startThemeSwitch(root: Document): void {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-theme-switch]')]
  const kept = readSetting('theme')
  let choice: Choice = kept === 'light' || kept === 'dark' ? kept : 'auto'
  const apply = (): void => {
    if (choice === 'auto') delete root.documentElement.dataset.theme
    else root.documentElement.dataset.theme = choice
    for (const button of buttons) label(button, wordsFor(button, choice, ENGLISH[choice]))
  }
  apply()
  for (const button of buttons) {
    reveal(button)
    button.addEventListener('click', () => {
      const order = orderOf(matchMedia('(prefers-color-scheme: dark)').matches)
      choice = order[(order.indexOf(choice) + 1) % order.length]!
      keepSetting('theme', choice === 'auto' ? null : choice)
      apply()
    })
  }
}
