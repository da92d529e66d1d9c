import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copySite, type CopiedSite } from '../build/copied-site.ts'

const ARTICLE = `---
title: A good year in the east
standfirst: East Orchard gave :n[more than half]{#orchards/east-share} of the fruit of 2023.
kicker: Explainer
date: 2024-03-02
lead: fruit-by-orchard
---

In 2023 the orchards gave :n[2,000 tonnes]{#all}, :n[nearly 2,100 tonnes]{#all} by another way of saying it. West Orchard gave
:n[780 tonnes]{#west}, and about :n[800]{#west}. The count before had given it :n[900 tonnes]{#west-first} for 2022, which the next
cut by :n[100 tonnes]{#west-cut}. East Orchard came :n[first]{#rank}, and :n[three]{#many} orchards gave
:n[20 tonnes]{excuse="where the count begins"} or more.

:c[East Orchard gave the most in 2023]{#east-most}, and :c[West Orchard gave less than the year before]{#west-fell}.

::chart{#fruit-by-orchard}
`

const FACTS = `dataset: harvest
facts:
  all: { label: All fruit in 2023, value: "fruit[all,2023]" }
  west: { label: Fruit of West Orchard in 2023, value: "fruit[west,2023]" }
  west-first: { label: Fruit of West Orchard in 2022 as first counted, value: "harvest@2023/fruit[west,2022]" }
  west-cut: { label: What the count of 2024 took from West Orchard, value: "abs(fruit[west,2022] - harvest@2023/fruit[west,2022])" }
  rank: { label: Rank of East Orchard in 2023, value: "rank(fruit[*,2023], east) where orchard != all" }
  many: { label: Orchards with 20 tonnes or more in 2023, value: "count(fruit[*,2023]) where value >= 20 and orchard != all" }
claims:
  east-most: { label: East Orchard gave the most in 2023, claim: "highest(fruit[*,2023], east) where orchard != all" }
  west-fell: { label: West Orchard gave less in 2023 than in 2022, claim: "fell(fruit[west,2022], fruit[west,2023])" }
`

const CHART = `type: bar
dataset: harvest
where: { year: 2023, orchard: { not: [all] } }
x: orchard
y: fruit
title: East Orchard gave :n[1,200 tonnes]{#orchards/east} in 2023
subtitle: Fruit picked in 2023, tonnes
section: Chart · Harvest
`

/** The fixture's site with an article, facts and a chart that a new count may change in every way. */
export function orchardSite(): CopiedSite {
  const site = copySite()
  const write = (file: string, text: string): void => {
    const path = join(site.root, 'content', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  write('articles/one-in-four/index.md', ARTICLE)
  write('articles/one-in-four/facts.yaml', FACTS)
  write('charts/fruit-by-orchard.yaml', CHART)
  write(
    'facts/orchards.yaml',
    `${site.read('content/facts/orchards.yaml')}  east: { label: Fruit of East Orchard in 2023, value: "fruit[east,2023]" }\n`,
  )
  return site
}
