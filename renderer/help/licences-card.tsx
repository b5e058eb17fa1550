import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { say } from '#words/say.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { DataTable, type TableColumn } from '../parts/data-table.tsx'
import { DialogBox } from '../parts/dialog-box.tsx'

type Licences = typeof import('./licences.json')
type Package = Licences['packages'][number]

/** Everything by others that is in the app, found by name or licence; the text of each licence is one press away. */
export function LicencesCard() {
  const licences = useQuery({ queryKey: ['licences'], queryFn: async () => (await import('./licences.json')).default })
  return <Answered query={licences}>{found => <Found licences={found} />}</Answered>
}

function Found({ licences: { packages, notices } }: { readonly licences: Licences }) {
  const [shown, setShown] = useState<Package | null>(null)
  return (
    <section className="card licences" aria-labelledby="licences">
      <h2 id="licences">{say('licences.title')}</h2>
      <p className="muted measure">{say('licences.about', { packages: packages.length })}</p>
      <DataTable
        caption={say('licences.table')}
        columns={columns(setShown)}
        rows={packages}
        rowId={({ name, version }) => `${name} ${version}`}
        maxHeight={480}
        compact
      />
      {shown && (
        <DialogBox wide open title={say('licences.text-of', { name: shown.name })} onClose={() => setShown(null)}>
          <pre className="copied-text" role="region" aria-label={say('licences.text-of', { name: shown.name })} tabIndex={0}>
            {notices[shown.notice]}
          </pre>
        </DialogBox>
      )}
    </section>
  )
}

function columns(onShow: (shown: Package) => void): readonly TableColumn<Package>[] {
  return [
    {
      id: 'name',
      header: say('licences.package'),
      cell: one => (
        <Button look="quiet" aria-label={say('licences.text-of', { name: one.name })} onClick={() => onShow(one)}>
          {one.name}
        </Button>
      ),
      sort: ({ name }) => name,
    },
    { id: 'version', header: say('licences.version'), cell: ({ version }) => version },
    {
      id: 'licence',
      header: say('licences.licence'),
      cell: ({ license }) => license,
      sort: ({ license }) => license,
      find: ({ license }) => license,
    },
  ]
}
