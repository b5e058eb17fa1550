import { join } from 'node:path'
import { extractAll } from '@electron/asar'
import { build, Platform } from 'electron-builder'
import { buildIfNeeded } from '#tools/build.ts'
import { root } from '#tools/electron.ts'
import { makeStandInDist } from './stand-in-dist.ts'

export interface Packed {
  /** The packed app as it would be installed. */
  readonly folder: string
  readonly executable: string
  readonly archive: string
}

/** Packs the built app for Linux as a release is packed, but around a folder that only stands in for Electron. @param at an empty folder */
export async function packApp(at: string): Promise<Packed> {
  buildIfNeeded()
  const electronDist = join(at, 'dist')
  await makeStandInDist(electronDist)
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    config: { extends: 'electron-builder.yml', electronDist, directories: { output: join(at, 'release') } },
  })
  const folder = join(at, 'release/linux-unpacked')
  return { folder, executable: join(folder, 'branchwise'), archive: join(folder, 'resources/app.asar') }
}

/** The app as its archive has it, as a folder that a host can start. */
export function extracted({ archive }: Packed, at: string): string {
  const folder = join(at, 'app')
  extractAll(archive, folder)
  return folder
}
