import { say } from '#words/say.ts'
import { DialogBox } from '../parts/dialog-box.tsx'
import { KeyCaps } from './key-caps.tsx'
import { shortcuts } from './shortcuts.ts'

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox wide open title={say('keys.title')} onClose={onClose}>
      <div className="keys-list">
        {shortcuts.map(({ title, keys }) => (
          <section key={title}>
            <h3>{say(title)}</h3>
            <dl>
              {keys.map(({ keys: caps, word }) => (
                <div key={word}>
                  <dt>
                    <KeyCaps keys={caps} />
                  </dt>
                  <dd>{say(word)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="muted">{say('keys.about')}</p>
    </DialogBox>
  )
}
