import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** What Electron's executable has in front of its fuses, and how they stand in one as it is downloaded: their version, how many, each off or on. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = Buffer.concat([Buffer.from([1, 9]), Buffer.from('101000100')])

/**
 * A folder with the files that packing needs of a downloaded Electron for Linux, where none can be downloaded: fuses are really written
 * into its executable, but it cannot be run.
 */
export async function makeStandInDist(folder: string): Promise<void> {
  const empty = join(folder, 'empty')
  for (const each of ['locales', 'resources', 'empty']) await mkdir(join(folder, each), { recursive: true })
  const executable = Buffer.concat([Buffer.alloc(64), Buffer.from(SENTINEL), FUSES, Buffer.alloc(64)])
  await writeFile(join(folder, 'electron'), executable, { mode: 0o755 })
  await writeFile(join(folder, 'version'), 'none')
  await writeFile(join(folder, 'LICENSE'), 'none')
  await writeFile(join(folder, 'LICENSES.chromium.html'), 'none')
  await writeFile(join(folder, 'locales/en-US.pak'), '')
  await createPackage(empty, join(folder, 'resources/default_app.asar'))
}
