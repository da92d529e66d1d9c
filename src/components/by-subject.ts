/** Datasets of one subject; without one where none of all has any. */
export interface SubjectGroup<Dataset> {
  subject?: string
  members: Dataset[]
}

/** Groups datasets by subject, subjects and titles in the order of the alphabet, those without a subject last under `other`. */
export function bySubject<Dataset extends { title: string; subject?: string }>(
  datasets: readonly Dataset[],
  other: string,
): SubjectGroup<Dataset>[] {
  const sorted = datasets.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  if (sorted.every(({ subject }) => subject === undefined)) return [{ members: sorted }]
  const groups = Map.groupBy(sorted, ({ subject }) => subject ?? '')
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'en'))
    .map(([subject, members]) => ({ subject: subject || other, members }))
}
