import { Copy } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { say } from '#words/say.ts'
import { sayError } from '../../host.ts'
import { useOnLeave, useOpenUntilLeft } from '../visit.ts'
import { WholeTables } from '../whole-tables.ts'
import { type Drawing, drawingOf } from './drawing-of.ts'
import { pngOf } from './png-of.ts'
import { csvOfTables, sheetsOfTables } from './tables-of.ts'

const pictures = ['copy-picture', 'save-png', 'save-svg'] as const
const data = ['copy-data', 'save-data', 'save-workbook'] as const
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
  /** Acts that wait for the table to be drawn, and how many read it. */
  const waiting = useRef<((table: HTMLElement) => void)[]>([])
  const [readers, setReaders] = useState(0)
  const [said, setSaid] = useState('')
  useOnLeave(() => setSaid(''))
  async function read<Found>(from: (table: HTMLElement) => Found): Promise<Found> {
    const drawn = new Promise<HTMLElement>(resolve => waiting.current.push(resolve))
    setReaders(count => count + 1)
    try {
      return from(await drawn)
    } finally {
      setReaders(count => count - 1)
    }
  }
  const start = (act: Act) => {
    void done(act, { title, figure: figure.current!, read })
      .catch(sayError)
      .then(words => figure.current && setSaid(words)) // not where the screen was left meanwhile
  }
  return (
    <>
      <span className="chart-copied" role="status">
        {said}
      </span>
      <MenuTrigger {...useOpenUntilLeft()}>
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
      {readers > 0 && <HiddenTable waiting={waiting}>{table}</HiddenTable>}
    </>
  )
}

interface HiddenTableProps {
  readonly waiting: RefObject<((table: HTMLElement) => void)[]>
  readonly children: ReactNode
}

/** The table with all of its rows, for as long as its numbers are read: given to everybody who waits for it by then. */
function HiddenTable({ waiting, children }: HiddenTableProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current) for (const give of waiting.current.splice(0)) give(place.current)
  })
  return (
    <div ref={place} hidden inert>
      <WholeTables value={true}>{children}</WholeTables>
    </div>
  )
}

interface Taken {
  readonly title: string
  readonly figure: HTMLElement
  /** What is made of the figure's table once it is drawn. */
  readonly read: <Found>(from: (table: HTMLElement) => Found) => Promise<Found>
}

/** @returns what to say about it */
async function done(act: Act, { title, figure, read }: Taken): Promise<string> {
  switch (act) {
    case 'copy-picture':
      await window.branchwise.copy({ png: await pngOf(drawn(figure)) })
      return say('chart.copy.copied')
    case 'save-png':
      return saved(await window.branchwise.savePicture({ suggestedName: nameOf(title, 'png'), png: await pngOf(drawn(figure)) }))
    case 'save-svg':
      return saved(await window.branchwise.saveText({ suggestedName: nameOf(title, 'svg'), text: drawn(figure).svg }))
    case 'copy-data':
      await window.branchwise.copy({ text: await read(csvOfTables) })
      return say('chart.copy.copied')
    case 'save-data':
      return saved(await window.branchwise.saveText({ suggestedName: nameOf(title, 'csv'), text: await read(csvOfTables) }))
    case 'save-workbook': {
      const sheets = (await read(sheetsOfTables)).map(sheet => ({ ...sheet, name: sheet.name || title }))
      return saved(await window.branchwise.saveWorkbook({ suggestedName: nameOf(title, 'xlsx'), sheets }))
    }
  }
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
