import { t } from './interface-words.ts'
import { makeNumberLinks } from './number-links.ts'
import type { NumberModel, WhatIfModel } from './site-model.ts'

/** The words of the what-if page with their numbers linked, in reading order. */
export interface FilledWhatIf {
  title: string
  standfirst: string
  /** The lines of its sum, by name. */
  sum: Record<string, string>
  /** What each plant is to make. */
  made: string[]
  leftOut: string[]
  leavesOut: string[]
  doubts: string[]
  numbers: readonly NumberModel[]
}

/** Fills the what-if page. Strings are filled from the top of the page down, since a number's address counts from there. */
export function fillWhatIf(whatIf: WhatIfModel): FilledWhatIf {
  const links = makeNumberLinks()
  return {
    title: links.fill(whatIf.title.html),
    standfirst: links.fill(whatIf.standfirst.html),
    sum: {
      demand: links.fill(t('what-if.formula.demand', { world: whatIf.base.world.html })),
      refined: links.fill(t('what-if.formula.refined', { refined: whatIf.base.refined.html })),
      announced: t('what-if.formula.announced'),
      china: t('what-if.formula.china'),
      stocks: t('what-if.formula.stocks'),
      missing: t('what-if.formula.missing'),
    },
    made: whatIf.plants.map((plant) => links.fill(plant.made.html)),
    leftOut: whatIf.leftOut.map(({ why }) => links.fill(why.html)),
    leavesOut: whatIf.leavesOut.map((words) => links.fill(words.html)),
    doubts: whatIf.doubts.map((words) => links.fill(words.html)),
    numbers: links.numbers,
  }
}
