import { createHash } from 'node:crypto'

/** A name without case and spare spaces: " northgate " and "Northgate" are one place. */
export function nameKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('en')
}

/** Opaque stable id of something named: the same name gives the same id in every data file and in any order of imports. */
export function publicId(kind: 'loc' | 'pro', ...parts: string[]): string {
  return `${kind}-${createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 12)}`
}
