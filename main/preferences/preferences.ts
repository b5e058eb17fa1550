import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Preferences } from '#contract/preferences.ts'
import { writeWhole } from '../write-whole.ts'
import { logFault } from '../log.ts'

export const defaultPreferences: Preferences = {
  language: 'system',
  region: 'system',
  theme: 'system',
  density: 'normal',
  zoom: 1,
}

/** What was chosen before; whatever of it is missing or damaged is as if never chosen. */
export async function readPreferences(path: string): Promise<Preferences> {
  const kept = objectIn(await readFile(path, 'utf8').catch(() => '{}'))
  const sound = Object.entries(Preferences.shape).flatMap(([name, schema]) => {
    const value = schema.safeParse(kept[name])
    return value.success ? [[name, value.data]] : []
  })
  return { ...defaultPreferences, ...(Object.fromEntries(sound) as Partial<Preferences>) }
}

/** What cannot be kept, on a full disk for instance, still holds until the app ends. */
export async function keepPreferences(path: string, chosen: Preferences): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeWhole(path, `${JSON.stringify(chosen, null, 2)}\n`)
  } catch (error) {
    logFault(error)
  }
}

function objectIn(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>
  } catch {
    return {}
  }
}
