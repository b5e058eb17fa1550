import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { say } from '#words/say.ts'
import { Button } from './button.tsx'

interface DialogBoxProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  /** The buttons at the foot, the safe one first; without them one that closes it. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A question that stops everything else; Escape closes it, the keyboard stays inside it. */
export function DialogBox({ title, open, onClose, wide = false, acts, children }: DialogBoxProps) {
  return (
    <ModalOverlay className="overlay" isOpen={open} onOpenChange={isOpen => !isOpen && onClose()} isDismissable>
      <Modal className={wide ? 'modal modal-wide' : 'modal'}>
        <Dialog className="dialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          <footer className="dialog-acts">{acts ?? <Button onClick={onClose}>{say('shell.close')}</Button>}</footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
