import { EXPORT_NAME } from '../place-of.ts'

/** What systems put into archives beside the exports. */
export function isHiddenEntry(name: string): boolean {
  return name.split('/').some(part => part.startsWith('.') || part.startsWith('~$') || part === '__MACOSX')
}

/** Whether an entry of an archive is named like an export. */
export function isExportName(name: string): boolean {
  return EXPORT_NAME.test(name) && !isHiddenEntry(name)
}
