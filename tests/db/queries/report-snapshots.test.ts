import { expect, test } from 'vitest'
import { held } from '#db/held.ts'
import { addSnapshot, removeSnapshot } from '#db/queries/report-snapshots.ts'
import { setSetting } from '#db/queries/settings.ts'
import { storeWith } from '../../main/store-fixture.ts'

test('keeping a report leaves what is held in memory, any other writing does not', async () => {
  const store = await storeWith([{ date: '2026-01-05', csat: 4 }])
  try {
    let made = 0
    const ask = () => held(store.db, 'a test', async () => ++made)
    expect(await ask()).toBe(1)
    const snapshot = { name: 'monday', params: '{}', printed_at: '', content_hash: '', definitions_version: '', app_version: '' }
    const id = await addSnapshot(store.db, { ...snapshot, head: '{}', body: Buffer.from('x') })
    expect(await ask()).toBe(1)
    await removeSnapshot(store.db, id)
    await removeSnapshot(store.db, id)
    expect(await ask()).toBe(1)
    await setSetting(store.db, 'company', 'Acme')
    expect(await ask()).toBe(2)
    await setSetting(store.db, 'company', 'Acme & Sons')
    expect(await ask()).toBe(3)
  } finally {
    store.close()
  }
})
