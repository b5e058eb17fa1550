import { say } from '#words/say.ts'
import { Button } from '../parts/button.tsx'
import { chooseExports } from './choose-exports.ts'

/** The two ways to pick exports by dialog. */
export function ChooseButtons({ primary = true }: { readonly primary?: boolean }) {
  return (
    <>
      <Button look={primary ? 'primary' : 'plain'} onClick={() => void chooseExports('files')}>
        {say('import.choose-files')}
      </Button>
      <Button onClick={() => void chooseExports('folder')}>{say('import.choose-folder')}</Button>
    </>
  )
}
