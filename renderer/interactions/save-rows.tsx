import { useMutation } from '@tanstack/react-query'
import type { Input } from '#contract/operations.ts'
import { say } from '#words/say.ts'
import { spoken } from '#words/speech.ts'
import { pickPathFor } from '../data/data-file-acts.ts'
import { call, sayError } from '../host.ts'
import { Button } from '../parts/button.tsx'
import { useOnLeave } from '../parts/visit.ts'
import type { Asked } from './asked.ts'

/** Saves every row that is listed, as CSV or as a workbook. */
export function SaveRows({ asked }: { readonly asked: Asked }) {
  const save = useMutation({ mutationFn: (form: 'csv' | 'workbook') => (form === 'csv' ? savedCsv : savedWorkbook)(asked) })
  useOnLeave(() => {
    if (!save.isPending) save.reset()
  })
  return (
    <>
      <Button onClick={() => save.mutate('csv')} busy={save.isPending}>
        {say('interactions.save')}
      </Button>
      <Button onClick={() => save.mutate('workbook')} busy={save.isPending}>
        {say('interactions.save.workbook')}
      </Button>
      <p className="muted" role="status">
        {save.data}
        {save.error && sayError(save.error)}
      </p>
    </>
  )
}

/** Columns are named as the window names them. */
function spokenHere(): Pick<Input<'interactions.csv'>, 'language'> {
  return { language: spoken().language }
}

/** Where the rows were saved; null when the dialog was left. */
async function savedCsv(asked: Asked): Promise<string | null> {
  const { csv, rows, leftOut } = await call('interactions.csv', { ...asked, ...spokenHere() })
  const saved = await window.branchwise.saveText({ suggestedName: say('interactions.save.file'), text: csv })
  return saved && savedWords({ rows, leftOut, path: saved.path })
}

/** Written by the engine, row by row, into a folder that the user picks. */
async function savedWorkbook(asked: Asked): Promise<string | null> {
  const path = await pickPathFor(say('interactions.title'), 'xlsx')
  return path === null ? null : savedWords(await call('interactions.workbook', { ...asked, ...spokenHere(), path }))
}

function savedWords({ rows, leftOut, path }: { readonly rows: number; readonly leftOut: number; readonly path: string }): string {
  return leftOut === 0 ? say('interactions.saved', { rows, path }) : say('interactions.saved.left-out', { rows, leftOut, path })
}
