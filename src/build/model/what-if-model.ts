import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import { cellOf } from '../../data/table.ts'
import type { Fact } from '../../facts/fact.ts'
import { formatNumber } from '../../format/numbers.ts'
import { convert } from '../../format/units.ts'
import { metalInOxide, type Capacities } from '../../what-if/model.ts'
import type { WhatIfSpec } from '../../what-if/what-if-schema.ts'
import { whatIfFacts, whatIfStrings, type WhatIf } from '../../what-if/what-if.ts'
import type { FactScope } from '../load-facts.ts'
import type { WhatIfModel, WhatIfPlant } from '../site-model.ts'
import { receiptsOf } from './article-model.ts'
import { editionsOfVersions, sourceLine } from './edition-model.ts'
import { factsIn, wordsOf } from './words.ts'

/** The what-if page from its file, its facts and the rows of its plants; the checks have passed. */
export function makeWhatIfModel({ spec }: WhatIf, scope: FactScope, catalogue: Catalogue, locale: string): WhatIfModel {
  const valueOf = (id: string, unit: string): number => {
    const fact = scope.facts.get(id)
    if (!fact) throw new Error(`unknown fact: ${id}`)
    return convert(Number(fact.value), fact.unit, unit)
  }
  const metal = metalInOxide(valueOf(spec.mass, 'dalton'))
  const plants = spec.plants.map((plant): WhatIfPlant => {
    const tonnes = valueOf(plant.fact, 't')
    return {
      ...rowOf(plant.project, catalogue),
      part: plant.part,
      of: plant.of,
      made: wordsOf(`:n[${formatNumber(tonnes, locale)}]{#${plant.fact}}`),
      metal: plant.of === 'oxide' ? tonnes * metal : tonnes,
    }
  })
  const sumOf = (part: WhatIfPlant['part']): number =>
    plants.filter((plant) => plant.part === part).reduce((sum, plant) => sum + plant.metal, 0)
  const capacities: Capacities = {
    world: valueOf(spec.world, 't'),
    refined: valueOf(spec.refined, 't'),
    recycling: sumOf('recycling'),
    building: sumOf('building'),
    planned: sumOf('planned'),
  }
  const used = factsOf(spec, scope)
  const editions = editionsOfVersions(
    used.flatMap((fact) => fact.versions),
    catalogue,
  )
  return {
    title: wordsOf(spec.title),
    standfirst: wordsOf(spec.standfirst),
    doubts: spec.doubts.map(wordsOf),
    leavesOut: spec.leaves_out.map(wordsOf),
    capacities,
    metal,
    base: { world: bound(spec.world, capacities.world, locale), refined: bound(spec.refined, capacities.refined, locale) },
    plants,
    leftOut: spec.left_out.map(({ project, why }) => ({ ...rowOf(project, catalogue), why: wordsOf(why) })),
    receipts: receiptsOf(
      used.map(({ id }) => id),
      scope,
      catalogue,
      locale,
    ),
    editions,
    source: sourceLine(
      [...new Set([spec.world, spec.refined].flatMap((id) => scope.facts.get(id)?.cells.map(({ source }) => source) ?? []))],
      [],
      catalogue.sources,
    ),
  }
}

const bound = (fact: string, tonnes: number, locale: string) => wordsOf(`:n[${formatNumber(tonnes, locale)} tonnes]{#${fact}}`)

/** Every fact that the page shows, in no order: of its sum and of its words. */
function factsOf(spec: WhatIfSpec, scope: FactScope): Fact[] {
  const ids = [...whatIfFacts(spec).map(({ fact }) => fact), ...whatIfStrings(spec).flatMap(({ text }) => factsIn(text))]
  return [...new Set(ids)].flatMap((id) => scope.facts.get(id) ?? [])
}

/** What the row of a plant says, in words, and where the row stands. */
function rowOf(
  project: string,
  catalogue: Catalogue,
): Pick<WhatIfPlant, 'project' | 'name' | 'country' | 'state' | 'sizeOf' | 'start' | 'href'> {
  const dataset = catalogue.datasets.get('projects')
  const version = dataset && latestOf(dataset)
  if (!version) throw new Error('unknown dataset: projects')
  const { table } = version
  const row = Array.from({ length: table.size }, (_, place) => place).find((place) => cellOf(table, place, 'project') === project) ?? -1
  const text = (field: string): string => String(cellOf(table, row, field) ?? '')
  const label = (field: string): string =>
    dataset.record.fields.find(({ name }) => name === field)?.categories?.find(({ value }) => value === text(field))?.label ?? text(field)
  const countries = catalogue.datasets.get('countries')
  const names = countries && latestOf(countries)?.table
  const named =
    names && Array.from({ length: names.size }, (_, place) => place).find((place) => cellOf(names, place, 'code') === text('country'))
  return {
    project,
    name: text('name'),
    country: names && named !== undefined ? String(cellOf(names, named, 'name')) : text('country'),
    state: label('status'),
    sizeOf: text('size_of'),
    start: text('start'),
    href: `/data/projects/${version.id}/`,
  }
}
