import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { PACKED_FOLDER, packedName } from '#main/sample/packed-exports.ts'
import { writeSampleExports } from '#main/sample/write-exports.ts'

/** Build step: the built app carries the sample company's exports, since making them took a quarter of the time of opening the sample. */
export function packSample(): Plugin {
  return { name: 'pack-sample', writeBundle: ({ dir }) => packExports(dir!) }
}

/** Writes the sample company's exports, packed, into a folder beside the app's entries. */
export async function packExports(entries: string): Promise<void> {
  const packed = join(entries, PACKED_FOLDER)
  const folder = await mkdtemp(join(tmpdir(), 'branchwise-sample-'))
  try {
    await mkdir(packed, { recursive: true })
    const { files } = await writeSampleExports(folder)
    for (const path of files) await writeFile(join(packed, packedName(basename(path))), gzipSync(await readFile(path)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
