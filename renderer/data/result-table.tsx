import { useState } from 'react'
import type { ImportedFile } from '#contract/imports.ts'
import type { RowCounts } from '#contract/row-reasons.ts'
import { formatNumber } from '#words/format.ts'
import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Name } from '../parts/name.tsx'
import { SideScroll } from '../parts/side-scroll.tsx'
import { RejectsDialog, type RejectsOf } from './rejects-dialog.tsx'

const parts = ['new', 'same', 'changed', 'skipped', 'rejected'] as const

interface ResultTableProps {
  readonly files: readonly ImportedFile[]
  readonly totals: RowCounts
}

/** What became of the rows of each file, written as the sum it is, with the sum over all files at the foot. */
export function ResultTable({ files, totals }: ResultTableProps) {
  const [asked, setAsked] = useState<RejectsOf | null>(null)
  return (
    <Card title={say('import.result.table')}>
      <SideScroll className="table-scroll result-table" label={say('import.result.table')}>
        <table className="table">
          <caption className="visually-hidden">{say('import.result.table')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('import.column.file')}</th>
              <th scope="col" className="at-end">
                {say('counts.rows')}
              </th>
              {parts.map((part, i) => (
                <th key={part} scope="col" className="at-end" title={say(`counts.${part}.about`)}>
                  {i === 0 ? '=' : '+'} {say(`counts.${part}`)}
                </th>
              ))}
              <th scope="col">{say('import.result.rejects-column')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(file => (
              <tr key={file.path}>
                <th scope="row">
                  <Name>{file.name}</Name>
                </th>
                <Counts counts={file.counts} />
                <td>{file.importId !== null && <SeeRejects file={file} onSee={setAsked} />}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say('import.result.total')}</th>
              <Counts counts={totals} />
              <td />
            </tr>
          </tfoot>
        </table>
      </SideScroll>
      {asked && <RejectsDialog of={asked} onClose={() => setAsked(null)} />}
    </Card>
  )
}

function Counts({ counts }: { readonly counts: RowCounts | null }) {
  return (['rows', ...parts] as const).map(part => (
    <td key={part} className="at-end number">
      {counts === null ? '–' : <span className={counts[part] === 0 ? 'muted' : undefined}>{formatNumber(counts[part])}</span>}
    </td>
  ))
}

function SeeRejects({ file, onSee }: { readonly file: ImportedFile; readonly onSee: (rejects: RejectsOf) => void }) {
  const rows = file.counts?.rejected ?? 0
  if (rows === 0 || file.importId === null) return null
  const { importId, name } = file
  return (
    <Button look="quiet" aria-label={say('import.result.rejects-of', { rows, name })} onClick={() => onSee({ importId, name })}>
      {say('import.result.rejects', { rows })}
    </Button>
  )
}
