import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { afterAll } from 'vitest'
import { temporaryFolder } from '../session-fixture.ts'

const mounted: string[] = []
afterAll(() => mounted.forEach(folder => execFileSync('umount', ['--lazy', folder])))

/** A disk of its own of so many bytes, in memory. */
export function smallDisk(bytes: number): string {
  const folder = `${temporaryFolder()}/disk`
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'branchwise-test', folder])
  mounted.push(folder)
  return folder
}

export function resizeDisk(folder: string, bytes: number): void {
  execFileSync('mount', ['-o', `remount,size=${bytes}`, folder])
}

/** Whether this machine and user may mount disks; else such tests are left out, and say so. */
export const hasSmallDisks = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=65536', 'branchwise-test', '/mnt'], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
})()
