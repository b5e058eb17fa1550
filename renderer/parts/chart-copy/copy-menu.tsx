import { Copy } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { say } from '#words/say.ts'
import { sayError } from '../../host.ts'
import { WholeTables } from '../whole-tables.ts'
import { csvOfTables } from './csv-of-tables.ts'
import { type Drawing, drawingOf } from './drawing-of.ts'
import { pngOf } from './png-of.ts'

const pictures = ['copy-picture', 'save-png', 'save-svg'] as const
const data = ['copy-data', 'save-data'] as const
type Act = (typeof pictures)[number] | (typeof data)[number]

interface CopyMenuProps {
  readonly title: string
  readonly figure: RefObject<HTMLElement | null>
  readonly table: ReactNode
  /** Whether the chart stands there now, and not its table. */
  readonly isDrawn: boolean
}

/** Takes a chart out of the window: as a picture or as its numbers, copied or saved. */
export function CopyMenu({ title, figure, table, isDrawn }: CopyMenuProps) {
  const [doing, setDoing] = useState<Act | null>(null)
  const [said, setSaid] = useState('')
  const start = (act: Act) => {
    setDoing(act)
    void done(act, title, figure.current!)
      .catch(sayError)
      .then(words => {
        setSaid(words)
        setDoing(null)
      })
  }
  return (
    <>
      <span className="chart-copied" role="status">
        {said}
      </span>
      <MenuTrigger>
        <Button className="button button-quiet chart-copy" aria-label={say('chart.copy.of', { title })}>
          <Copy size={14} aria-hidden="true" />
        </Button>
        <Popover className="popover" offset={4} placement="top end">
          <Menu className="list" aria-label={say('chart.copy')} onAction={key => start(key as Act)}>
            {[...(isDrawn ? pictures : []), ...data].map(id => (
              <MenuItem key={id} id={id} className="list-item">
                {say(`chart.copy.${id}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {data.some(each => each === doing) && <HiddenTable>{table}</HiddenTable>}
    </>
  )
}

/** The table with all of its rows, for as long as its numbers are read. */
function HiddenTable({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) waiting?.(place.current)
  })
  return (
    <div ref={place} hidden inert>
      <WholeTables value={true}>{children}</WholeTables>
    </div>
  )
}

/** Who waits for a table to be there. */
let waiting: ((table: HTMLElement) => void) | null = null

/** @returns what to say about it */
async function done(act: Act, title: string, figure: HTMLElement): Promise<string> {
  switch (act) {
    case 'copy-picture':
      await window.branchwise.copy({ png: await pngOf(drawn(figure)) })
      return say('chart.copy.copied')
    case 'save-png':
      return saved(await window.branchwise.savePicture({ suggestedName: nameOf(title, 'png'), png: await pngOf(drawn(figure)) }))
    case 'save-svg':
      return saved(await window.branchwise.saveText({ suggestedName: nameOf(title, 'svg'), text: drawn(figure).svg }))
    case 'copy-data':
      await window.branchwise.copy({ text: await numbers() })
      return say('chart.copy.copied')
    case 'save-data':
      return saved(await window.branchwise.saveText({ suggestedName: nameOf(title, 'csv'), text: await numbers() }))
  }
}

async function numbers(): Promise<string> {
  const table = await new Promise<HTMLElement>(resolve => {
    waiting = resolve
  })
  waiting = null
  return csvOfTables(table)
}

function drawn(figure: HTMLElement): Drawing {
  const drawing = drawingOf(figure)
  if (drawing === null) throw new Error(say('chart.copy.none'))
  return drawing
}

function saved(file: { path: string } | null): string {
  return file === null ? '' : say('chart.copy.saved', { path: file.path })
}

const LONGEST_NAME = 80

function nameOf(title: string, ending: string): string {
  const name = title.replaceAll(/[^\p{L}\p{N} ,.–-]/gu, '').slice(0, LONGEST_NAME)
  return `${name.trim() || say('chart.copy.file')}.${ending}`
}
