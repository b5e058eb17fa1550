import { useMutation } from '@tanstack/react-query'
import type { Rejects } from '#contract/imports.ts'
import type { RowReason } from '#contract/row-reasons.ts'
import { say } from '#words/say.ts'
import { call, sayError, useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { apart } from '../parts/describe.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { Name } from '../parts/name.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { sayReason } from './say-row.ts'

/** The import whose rejected rows are asked for. */
export interface RejectsOf {
  readonly importId: number
  readonly name: string
}

const SHOWN = 500

/** Rows that should have been interactions and could not be read, with line, reason and cells; saved as CSV on demand. */
export function RejectsDialog({ of, onClose }: { readonly of: RejectsOf; readonly onClose: () => void }) {
  const answer = useAnswer('imports.rejects', { importId: of.importId, limit: SHOWN, csv: false })
  const save = useMutation({
    mutationFn: async () => {
      const { csv } = await call('imports.rejects', { importId: of.importId, limit: 1 })
      return window.branchwise.saveText({ suggestedName: say('rejects.file', { name: of.name }), text: csv })
    },
  })
  return (
    <DialogBox
      open
      wide
      title={say('rejects.title', { name: apart(of.name) })}
      onClose={onClose}
      acts={
        <>
          <span role="status" className="muted acts-note">
            {save.data ? say('rejects.saved', { path: save.data.path }) : save.isError ? sayError(save.error) : ''}
          </span>
          <Button onClick={onClose}>{say('rejects.close')}</Button>
          <Button look="primary" busy={save.isPending} disabled={!answer.data?.total} onClick={() => save.mutate()}>
            {say('rejects.save')}
          </Button>
        </>
      }
    >
      <Answered query={answer} loading={<Skeleton height={320} />}>
        {rejects => <RejectedRows rejects={rejects} />}
      </Answered>
    </DialogBox>
  )
}

function RejectedRows({ rejects }: { readonly rejects: Rejects }) {
  if (rejects.total === 0) return <p>{say('rejects.none')}</p>
  return (
    <>
      <p>{say('rejects.about', { rows: rejects.total })}</p>
      {rejects.rows.length < rejects.total && (
        <p className="muted">{say('rejects.shown', { shown: rejects.rows.length, total: rejects.total })}</p>
      )}
      <DataTable
        compact
        caption={say('rejects.table')}
        columns={rejectColumns(rejects)}
        rows={rejects.rows}
        rowId={row => String(row.record)}
        maxHeight={380}
      />
    </>
  )
}

function rejectColumns({ header, rows }: Rejects): TableColumn<RowReason>[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.length)
  return [
    { id: 'line', header: say('rejects.line'), align: 'end', cell: row => row.line },
    { id: 'record', header: say('rejects.record'), align: 'end', cell: row => row.record },
    {
      id: 'reason',
      header: say('rejects.reason'),
      cell: row => <span className="reject-reason">{sayReason(row.reason, row.detail)}</span>,
    },
    ...Array.from({ length: width }, (_, i) => ({
      id: `cell-${i}`,
      header: header[i] ?? say('rejects.extra', { number: i + 1 }),
      cell: (row: RowReason) => <Name>{row.cells[i] ?? ''}</Name>,
    })),
  ]
}
