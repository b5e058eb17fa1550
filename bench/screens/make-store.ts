import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../tools/electron.ts'
import { type Region, writeRegion } from './region-files.ts'

/** The data file of a region, made by importing its branches' files; as it is where the folder has it already. */
export async function makeStore(folder: string, region: Region): Promise<string> {
  const name = `${region.locations}-${region.providers}-${region.rows}-${region.days}`
  const path = join(folder, `${name}.branchwise`)
  if (existsSync(path)) return path
  const files = join(folder, name)
  mkdirSync(files, { recursive: true })
  writeRegion(files, region)
  const options = { cwd: root, maxBuffer: 2 ** 28 }
  await promisify(execFile)(process.execPath, ['main/cli.ts', '--data', path, 'import', files], options)
  rmSync(files, { recursive: true })
  return path
}
