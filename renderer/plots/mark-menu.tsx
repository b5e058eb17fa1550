import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { go } from '../place.ts'

/** Where a mark leads, when it leads to more than one place. */
export interface MarkChoice {
  readonly anchor: Element
  readonly label: string
  readonly ways: readonly { readonly href: string; readonly words: string }[]
}

/** The page of what a mark stands for, or the rows behind it. */
export function MarkMenu({
  choice: { anchor, label, ways },
  onClose,
}: {
  readonly choice: MarkChoice
  readonly onClose: () => void
}) {
  return (
    <Popover
      className="popover"
      isOpen
      onOpenChange={isOpen => !isOpen && onClose()}
      triggerRef={{ current: anchor }}
      offset={4}
      placement="bottom start"
    >
      <Menu
        ref={focusAtOnce}
        className="list"
        aria-label={label}
        autoFocus="first"
        onAction={href => go(String(href))}
        onClose={onClose}
      >
        {ways.map(({ href, words }) => (
          <MenuItem key={href} id={href} className="list-item" textValue={words}>
            <bdi dir="auto">{words}</bdi>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}

/** Else the keys of the next frame would still go to the mark: after a click by the keyboard, the menu waits for one before it takes them. */
function focusAtOnce(menu: HTMLElement | null): void {
  menu?.focus({ preventScroll: true })
}
