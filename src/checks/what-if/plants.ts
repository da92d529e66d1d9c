import { latestOf, type Catalogue } from '../../data/catalogue.ts'
import { cellOf, type Table } from '../../data/table.ts'
import { nearestHint } from '../../facts/nearest.ts'
import { issue, type Issue, type Place } from '../../issues/issue.ts'
import type { WhatIf } from '../../what-if/what-if.ts'
import type { SumFacts } from './sum-facts.ts'

/** A plant of the dataset `projects`. */
interface Plant {
  project: string
  name: string
  stage: string
  status: string
  confidence: string
  sizeOf: string
}

/** Stage and states that a plant must have to count with a part of the sum. What runs already is in what is refined today. */
type Entry = WhatIf['spec']['plants'][number]
const BELONGS: Record<Entry['part'], { stage: string; status: readonly string[] }> = {
  recycling: { stage: 'recycling', status: ['ramping', 'construction', 'planned'] },
  building: { stage: 'separation', status: ['ramping', 'construction'] },
  planned: { stage: 'separation', status: ['planned'] },
}

/** Plants that must be counted or left out with a reason: all that separate or recycle and do not run yet, and every recycler. */
const mustBeTold = ({ stage, status }: Plant): boolean =>
  ['ramping', 'construction', 'planned'].includes(status) ? ['separation', 'recycling'].includes(stage) : stage === 'recycling'

const plantsIn = (table: Table): Plant[] =>
  Array.from({ length: table.size }, (_, row) => {
    const text = (field: string): string => String(cellOf(table, row, field) ?? '')
    return {
      project: text('project'),
      name: text('name'),
      stage: text('stage'),
      status: text('status'),
      confidence: text('confidence'),
      sizeOf: text('size_of'),
    }
  })

/**
 * Plants that are counted with what they are not, and plants that are passed over in silence: a revised dataset in which a plant
 * begins to run, is given up or comes anew stops the build until the page says so.
 */
export function checkPlants({ spec, placeOf }: WhatIf, known: SumFacts, catalogue: Catalogue): Issue[] {
  const dataset = catalogue.datasets.get('projects')
  const table = dataset && latestOf(dataset)?.table
  if (!table)
    return [issue('what-if/no-plants', placeOf(['plants']), 'there is no dataset of plants', { expected: 'the dataset projects' })]
  const plants = new Map(plantsIn(table).map((plant) => [plant.project, plant]))
  const unknown = (['plants', 'left_out'] as const).flatMap((list) =>
    spec[list].flatMap(({ project }, k) =>
      plants.has(project)
        ? []
        : [issue('what-if/unknown-plant', placeOf([list, k]), `there is no plant "${project}"`, nearestHint(project, plants.keys()))],
    ),
  )
  const counted = spec.plants.flatMap((entry, k) => {
    const plant = plants.get(entry.project)
    return plant ? faultsOf(entry, plant, known, placeOf(['plants', k])) : []
  })
  return [...unknown, ...counted, ...untold({ spec, placeOf }, plants)]
}

/** What speaks against counting a plant as the page does. */
function faultsOf({ project, part, fact, reads }: Entry, plant: Plant, known: SumFacts, at: Place): Issue[] {
  const issues: Issue[] = []
  const { stage, status } = BELONGS[part]
  if (plant.stage !== stage || !status.includes(plant.status))
    issues.push(
      issue('what-if/plant-state', at, `${plant.name} does not count as “${part}”`, {
        got: `${plant.stage}, ${plant.status}`,
        expected: `${stage}, ${status.join(' or ')}`,
        hint: 'Count it where it belongs now, or leave it out and say why.',
      }),
    )
  if (plant.confidence === 'low')
    issues.push(
      issue('what-if/plant-confidence', at, `the row of ${plant.name} is of low confidence`, {
        got: 'low',
        hint: 'Leave it out and say why.',
      }),
    )
  if (reads !== undefined && !plant.sizeOf.includes(reads))
    issues.push(
      issue('what-if/plant-reads', at, `the row of ${plant.name} no longer says what its fact rests on`, {
        got: plant.sizeOf,
        expected: reads,
        hint: 'Read the row, and correct the fact and these words.',
      }),
    )
  const cells = known.facts.get(fact)?.cells
  if (cells && !cells.some((cell) => cell.dataset === 'projects' && cell.key[0] === project))
    issues.push(
      issue('what-if/plant-fact', at, `the fact ${fact} does not rest on the row of ${plant.name}`, {
        got: fact,
        expected: `a fact over projects/size[${project}]`,
      }),
    )
  return issues
}

/** Plants told twice, and plants told nowhere. */
function untold({ spec, placeOf }: Pick<WhatIf, 'spec' | 'placeOf'>, plants: ReadonlyMap<string, Plant>): Issue[] {
  const told = [...spec.plants, ...spec.left_out].map(({ project }) => project)
  const twice = told.filter((project, k) => told.indexOf(project) !== k)
  const unsaid = [...plants.values()].filter((plant) => mustBeTold(plant) && !told.includes(plant.project))
  return [
    ...twice.map((project) => issue('what-if/plant-twice', placeOf(['plants']), `the plant ${project} stands twice`, { got: project })),
    ...unsaid.map(({ project, name, stage, status }) =>
      issue('what-if/plant-unsaid', placeOf(['left_out']), `${name} is neither counted nor left out`, {
        got: `${project}, ${stage}, ${status}`,
        hint: 'Add it to plants, or to left_out with a reason.',
      }),
    ),
  ]
}
