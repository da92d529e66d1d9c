import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { read } from './read.ts'

const bytes = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'id', data: [1, 2, 3], type: 'INT32' },
      { name: 'share', data: [1, null, 3], type: 'DOUBLE' },
      { name: 'code', data: ['007', 'NA', null], type: 'STRING' },
      { name: 'large', data: [9007199254740993n, 1n, 2n], type: 'INT64' },
      { name: 'day', data: [new Date('2024-03-05'), new Date('2024-03-06'), null], type: 'TIMESTAMP' },
      { name: 'open', data: [true, false, null], type: 'BOOLEAN' },
    ],
  }),
)

test('a Parquet file keeps its types, and whole numbers too large stay text', async () => {
  const found = await read(bytes, 'a.parquet')
  expect(found.columns.map(({ name, type }) => `${name}: ${type}`)).toEqual([
    'id: integer',
    'share: number',
    'code: string',
    'large: string',
    'day: date',
    'open: boolean',
  ])
  expect(found.rows).toEqual([
    [1, 1, '007', '9007199254740993', '2024-03-05', true],
    [2, null, 'NA', '1', '2024-03-06', false],
    [3, 3, null, '2', null, null],
  ])
})

test.each([10, 100, -1])('a Parquet file cut at %s is refused', async (end) => {
  expect((await read(bytes.slice(0, end), 'a.parquet')).refused?.code).toBe('intake/truncated')
})
