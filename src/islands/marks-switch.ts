import { reveal } from './controls.ts'
import { keepSetting, readSetting } from './settings.ts'

/** Class of the page while marks on numbers are switched off. */
const OFF = 'marks-off'

/** Starts `button[data-marks-switch]`: pressed, numbers carry their marks. Nothing is stored before a press. */
export function startMarksSwitch(root: Document): void {
  const buttons = [...root.querySelectorAll<HTMLElement>('[data-marks-switch]')]
  const apply = (off: boolean): void => {
    root.documentElement.classList.toggle(OFF, off)
    for (const button of buttons) button.setAttribute('aria-pressed', String(!off))
  }
  apply(readSetting('marks') === 'off')
  for (const button of buttons) {
    reveal(button)
    button.addEventListener('click', () => {
      const off = !root.documentElement.classList.contains(OFF)
      keepSetting('marks', off ? 'off' : null)
      apply(off)
    })
  }
}
