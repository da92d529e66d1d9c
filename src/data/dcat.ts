import type { Publication, Publisher } from './publication.ts'
import { defined, type Described } from './table-schema.ts'
import { temporalCoverage } from './temporal.ts'

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const link = (address: string): Described => ({ '@id': address })

/** A day, a month or a year with its type. */
function dateOf(text: string): Described {
  const type = { 4: 'gYear', 7: 'gYearMonth' }[text.length] ?? 'date'
  return { '@type': `xsd:${type}`, '@value': text }
}

function periodOf(coverage: string | undefined): Described | undefined {
  if (coverage === undefined) return undefined
  const [from = '', to = from] = coverage.split('/')
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': dateOf(from), 'dcat:endDate': dateOf(to) }
}

const termsOf = ({ dataset: { record } }: Publication): Described => ({
  '@type': 'dct:LicenseDocument',
  ...(record.licence.path === undefined ? {} : { '@id': record.licence.path }),
  'rdfs:label': record.licence.title,
})

const distributionsOf = (publication: Publication): Described[] =>
  publication.files.map(({ file, format, mediatype, bytes, sha256 }) => ({
    '@type': 'dcat:Distribution',
    '@id': publication.address + file,
    'dct:title': format.toUpperCase(),
    'dcat:accessURL': link(publication.address),
    'dcat:downloadURL': link(publication.address + file),
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${mediatype}`),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(bytes) },
    'dct:license': termsOf(publication),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
    },
  }))

function versionOf(publication: Publication, whole: string, before: Publication | undefined): Described {
  const { dataset, version, address, withheld, sources } = publication
  const { head } = version.table
  return defined({
    '@type': 'dcat:Dataset',
    '@id': address,
    'dct:title': `${dataset.record.title}, ${head.edition}`,
    'dcat:version': version.id,
    'dcat:isVersionOf': link(whole),
    'dcat:previousVersion': before && link(before.address),
    'dct:issued': dateOf(head.published),
    'dct:modified': version.lock && dateOf(version.lock.date),
    'dcat:landingPage': link(address),
    'dct:license': termsOf(publication),
    'dct:accessRights': withheld === undefined ? undefined : { '@type': 'dct:RightsStatement', 'rdfs:label': withheld },
    'dct:temporal': periodOf(temporalCoverage(version.table)),
    'dct:source': sources.map(({ url }) => link(url)),
    'dcat:distribution': distributionsOf(publication),
  })
}

/** A dataset with its versions, in the order of the lock; `latest` is the one whose files lie below `latest/` too. */
export interface PublishedDataset {
  /** Full address of the dataset's page, with a slash at its end. */
  address: string
  versions: readonly Publication[]
  latest: Publication
}

function datasetOf({ address, versions, latest }: PublishedDataset, publisher: Described): Described {
  const { record, id } = latest.dataset
  return defined({
    '@type': 'dcat:Dataset',
    '@id': address,
    'dct:title': record.title,
    'dct:description': record.description.trim(),
    'dct:identifier': id,
    'dct:publisher': publisher,
    'dct:license': termsOf(latest),
    'dct:accessRights': latest.withheld === undefined ? undefined : { '@type': 'dct:RightsStatement', 'rdfs:label': latest.withheld },
    'dct:temporal': periodOf(temporalCoverage(latest.version.table)),
    'dcat:landingPage': link(address),
    'dcat:hasCurrentVersion': link(latest.address),
    'dcat:hasVersion': versions.map((version, place) => versionOf(version, address, versions[place - 1])),
  })
}

/** The catalogue of every dataset in DCAT 3, as JSON-LD. */
export function describeCatalogueInDcat(datasets: readonly PublishedDataset[], publisher: Publisher, description: string): Described {
  const house = { '@type': 'foaf:Agent', '@id': publisher.address, 'foaf:name': publisher.name }
  return {
    '@context': CONTEXT,
    '@type': 'dcat:Catalog',
    '@id': `${publisher.address}data/catalog.jsonld`,
    'dct:title': `${publisher.name}: data`,
    'dct:description': description,
    'dct:publisher': house,
    'foaf:homepage': link(`${publisher.address}data/`),
    'dcat:dataset': datasets.map((dataset) => datasetOf(dataset, link(publisher.address))),
  }
}
