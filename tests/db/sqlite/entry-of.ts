import { nothingCounted } from '#db/queries/ledger.ts'

/** The ledger entry of a test's import. */
export function entryOf(id: number) {
  return {
    id,
    file_name: `${id}.csv`,
    file_hash: String(id),
    file_bytes: 0,
    source: 'test',
    fingerprint: '',
    mapping: '{}',
    header: '[]',
    imported_at: '2026-01-01T00:00:00Z',
    active: 1,
    ...nothingCounted,
  }
}
