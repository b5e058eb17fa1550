import { basename } from 'node:path'

const INSIDE = /[^/\\]+\.(?:zip|xlsx|xlsm|json|jsonl|ndjson)(?:\.gz)?[/\\].+$/i

/** How an export is called: "visits.csv", or with what it lies in: "archive.zip/visits.csv", "book.xlsx/March". */
export function exportName(path: string): string {
  return INSIDE.exec(path)?.[0].replaceAll('\\', '/') ?? basename(path)
}
