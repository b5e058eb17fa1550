import { mkdir, rm } from 'node:fs/promises'
import { writeFailure } from '../disk-failure.ts'
import { type FilesToRead, type ReadEvent, readFiles } from '../imports/read-files.ts'
import { unpackExport } from './packed-exports.ts'
import { sampleExports } from './write-exports.ts'

/** Size of all exports together, nearly: most of them are not there yet when reading begins. */
const EXPECTED_BYTES = 16_700_000

/**
 * Writes the sample company's exports into a folder, each just before it is read, so that the first is imported early.
 *
 * @param entryUrl `import.meta.url` of the entry beside which the built app has them packed; otherwise they are generated
 */
export async function* readSample(
  files: FilesToRead,
  folder: string,
  entryUrl: string = import.meta.url,
): AsyncGenerator<ReadEvent> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => Promise.reject(writeFailure(error, folder)))
  const exports = new Map(sampleExports(folder).map(({ path, write }) => [path, write]))
  const paths = [...exports.keys()].sort()
  const make = async (path: string): Promise<void> => {
    try {
      if (!unpackExport(entryUrl, path)) await exports.get(path)!()
    } catch (error) {
      await rm(path, { force: true })
      throw writeFailure(error, path)
    }
  }
  yield* readFiles({ ...files, paths }, { made: { bytes: EXPECTED_BYTES, make } })
}
