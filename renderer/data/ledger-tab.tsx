import { useState } from 'react'
import type { LedgerEntry } from '#contract/imports.ts'
import { say } from '#words/say.ts'
import { useAnswer } from '../host.ts'
import { Answered } from '../parts/answered.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ChooseButtons } from './choose-buttons.tsx'
import { EntryDialog } from './entry-dialog.tsx'
import { ledgerColumns } from './ledger-columns.tsx'
import { NearDuplicatesCard } from './near-duplicates-card.tsx'
import { RejectsDialog, type RejectsOf } from './rejects-dialog.tsx'
import { SwitchDialog } from './switch-dialog.tsx'

/** Every file that was imported, what became of its rows, and undo and redo of each. */
export function LedgerTab() {
  const status = useAnswer('data.status', {})
  const closed = status.data?.path === null
  const answer = useAnswer('imports.list', {}, { enabled: status.data !== undefined && !closed })
  if (closed) return <EmptyLedger />
  return (
    <Answered query={answer}>
      {({ imports }) =>
        imports.length === 0 ? (
          <EmptyLedger />
        ) : (
          <div className="screen">
            <Ledger imports={imports} />
            <NearDuplicatesCard />
          </div>
        )
      }
    </Answered>
  )
}

function EmptyLedger() {
  return (
    <EmptyState title={say('ledger.empty.title')} text={say('ledger.empty.about')}>
      <ChooseButtons />
    </EmptyState>
  )
}

function Ledger({ imports }: { readonly imports: readonly LedgerEntry[] }) {
  const [switched, setSwitched] = useState<LedgerEntry | null>(null)
  const [more, setMore] = useState<LedgerEntry | null>(null)
  const [rejects, setRejects] = useState<RejectsOf | null>(null)
  const columns = ledgerColumns({ onSwitch: setSwitched, onRejects: setRejects, onMore: setMore })
  return (
    <div className="card ledger">
      <div className="ledger-head">
        <h2>{say('ledger.title', { imports: imports.length })}</h2>
        <div className="acts">
          <ChooseButtons primary={false} />
        </div>
      </div>
      <p className="muted">{say('import.result.sum')}</p>
      <DataTable
        caption={say('ledger.table')}
        columns={columns}
        rows={imports}
        rowId={entry => String(entry.importId)}
        rowClass={entry => (entry.state === 'undone' ? 'undone' : undefined)}
      />
      {switched && <SwitchDialog entry={switched} onClose={() => setSwitched(null)} />}
      {more && <EntryDialog entry={more} onClose={() => setMore(null)} />}
      {rejects && <RejectsDialog of={rejects} onClose={() => setRejects(null)} />}
    </div>
  )
}
