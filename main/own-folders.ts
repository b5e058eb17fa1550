import { join } from 'node:path'

interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Of the app. */
  readonly name: string
}

/**
 * Where the app's own files lie on Windows: on this computer. The usual folder goes from computer to computer with the user, or lies on a
 * server; a data file and its backups must do neither (docs/decisions/0039-on-a-real-computer.md).
 *
 * @returns null where the usual folder is as good
 */
export function localFolder({ platform, env, name }: Surroundings): string | null {
  const local = env.LOCALAPPDATA
  return platform === 'win32' && local ? join(local, name) : null
}
