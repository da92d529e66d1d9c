/** A file in which a version's rows can be taken, beside the others in the version's folder. */
export interface DataFormat {
  /** Name of the file: `data.csv`. */
  file: string
  /** Its format, as Data Package writes it, which is also its ending. */
  format: 'csv' | 'json' | 'parquet'
  /** Its media type, as the IANA registers it. */
  mediatype: string
}

/** Every format in which rows are given away, in the order in which lists show them. */
export const DATA_FORMATS: readonly DataFormat[] = [
  { file: 'data.csv', format: 'csv', mediatype: 'text/csv' },
  { file: 'data.json', format: 'json', mediatype: 'application/json' },
  { file: 'data.parquet', format: 'parquet', mediatype: 'application/vnd.apache.parquet' },
]

/** A data file as it was written: its size in bytes and the SHA-256 of its bytes, hex. */
export interface DataFile extends DataFormat {
  bytes: number
  sha256: string
}

/** Names of the files that describe the data files, in the same folder. */
export const DESCRIPTIONS = { package: 'datapackage.json', csvw: 'csv-metadata.json', sums: 'SHA256SUMS' } as const

/** The lines of a `SHA256SUMS` file, as `sha256sum --check` reads them. */
export const writeSums = (files: readonly Pick<DataFile, 'file' | 'sha256'>[]): string =>
  files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')
