import type { FilePreview } from '#contract/previews.ts'

/** A file that is ready, with nothing in it but what is given. */
export function filePreview(part: Partial<FilePreview> = {}): FilePreview {
  return {
    path: 'a.csv',
    name: part.path ?? 'a.csv',
    bytes: 1,
    state: 'ready',
    failure: null,
    encoding: 'utf-8',
    delimiter: ',',
    sheet: null,
    headerRecord: 1,
    headerLine: 1,
    above: [],
    whole: null,
    proof: null,
    remembered: false,
    mapping: { source: 's', fields: {} },
    columns: [],
    questions: [],
    noticed: [],
    samples: [],
    importedAs: null,
    ...part,
  }
}
