import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { PACKED_FOLDER, packedName } from '#main/sample/packed-exports.ts'
import { writeSampleExports } from '#main/sample/write-exports.ts'

/** Puts the sample company's exports, packed, beside the built app: generating them takes a third of the time of opening the sample. */
export function packSample(): Plugin {
  return {
    name: 'pack-sample',
    async writeBundle({ dir }) {
      const packed = join(dir!, PACKED_FOLDER)
      const folder = await mkdtemp(join(tmpdir(), 'branchwise-sample-'))
      try {
        await mkdir(packed, { recursive: true })
        const { files } = await writeSampleExports(folder)
        for (const path of files) await writeFile(join(packed, packedName(basename(path))), gzipSync(await readFile(path)))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
