import { say } from '#words/say.ts'

const isMac = /mac/i.test(navigator.platform)

/** Keys as printed on the keyboard; `Mod` is Ctrl, on a Mac Command. */
export function KeyCaps({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="keys">
      {keys.map(key => (
        <kbd key={key}>{key === 'Mod' ? (isMac ? '⌘' : say('keys.ctrl')) : key}</kbd>
      ))}
    </span>
  )
}
