import type { Settings, SettingsChange } from '#contract/data.ts'
import type { Filter } from '#contract/vocabulary.ts'
import { setSetting, settings } from '#db/queries/settings.ts'
import type { Db } from '#db/schema.ts'
import type { z } from 'zod'
import { Failure } from '../failure.ts'
import { fewestOf } from '../fewest-answers.ts'
import { isTimeZone } from '../is-time-zone.ts'

const DEFAULT_MINIMUM_GROUP = 5
/** Thirty backups of a million interactions each. */
export const DEFAULT_BACKUP_MEGABYTES = 6000

/** What holds before there is a data file. */
export const settingsBeforeData: Settings = {
  names: 'pseudonyms',
  minimumGroup: DEFAULT_MINIMUM_GROUP,
  purpose: '',
  company: '',
  logo: null,
  zone: null,
  backupMegabytes: DEFAULT_BACKUP_MEGABYTES,
  asked: false,
}

/** The settings of the data file; what was never set has its default: pseudonyms, smallest group 5. */
export async function readSettings(db: Db): Promise<Settings> {
  const stored = await settings(db)
  const zone = stored.get('zone') ?? ''
  return {
    names: stored.get('names') === 'names' ? 'names' : 'pseudonyms',
    minimumGroup: Number(stored.get('minimumGroup') ?? DEFAULT_MINIMUM_GROUP),
    purpose: stored.get('purpose') ?? '',
    company: stored.get('company') ?? '',
    logo: stored.get('logo') || null,
    zone: zone === '' ? null : zone,
    backupMegabytes: Number(stored.get('backupMegabytes') ?? DEFAULT_BACKUP_MEGABYTES),
    asked: stored.has('names'),
  }
}

/** The smallest group, or the fewest answers that a selection asks for, whichever is more. */
export function smallestGroup({ minimumGroup }: Settings, asked: Pick<Filter, 'minimumAnswers'>): number {
  return Math.max(minimumGroup, fewestOf(asked))
}

/** Changes what is given and keeps the rest. */
export async function changeSettings(db: Db, change: z.infer<typeof SettingsChange>): Promise<Settings> {
  if (change.zone) assertZone(change.zone)
  await db.transaction().execute(async transaction => {
    for (const [key, value] of Object.entries(change))
      if (value !== undefined) await setSetting(transaction, key, String(value ?? ''))
  })
  return readSettings(db)
}

function assertZone(zone: string): void {
  if (!isTimeZone(zone))
    throw new Failure('bad-input', { detail: `“${zone}” is not a time zone of the IANA list, such as Europe/London` })
}
