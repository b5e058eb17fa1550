import { cdp } from '../host.ts'
import { strict } from './not-implemented.ts'

type RequestHandler = Parameters<Electron.Session['setPermissionRequestHandler']>[0]
type CheckHandler = Parameters<Electron.Session['setPermissionCheckHandler']>[0]

// Chromium's names of each permission that Electron asks the app about.
const PERMISSIONS = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  media: ['camera', 'microphone'],
  'clipboard-read': ['clipboard-read'],
  'idle-detection': ['idle-detection'],
  'storage-access': ['storage-access'],
  'window-management': ['window-management'],
} as const

let request: RequestHandler = null
let check: CheckHandler = null

/** Asks the app's handler once for every permission and tells Chromium the answers. Chromium asks nobody afterwards. */
export async function applyPermissions(contents: Electron.WebContents): Promise<void> {
  for (const [asked, names] of Object.entries(PERMISSIONS)) {
    if (granted(contents, asked as keyof typeof PERMISSIONS)) continue
    await Promise.all(names.map(deny))
  }
}

async function deny(name: string): Promise<void> {
  await cdp().browser.send('Browser.setPermission', { permission: { name }, setting: 'denied' })
}

function granted(contents: Electron.WebContents, name: keyof typeof PERMISSIONS): boolean {
  let answer = !request && (!check || check(contents, name, '', { isMainFrame: true, requestingUrl: '' }))
  request?.(
    contents,
    name,
    allowed => {
      answer = allowed
    },
    { isMainFrame: true, requestingUrl: '' },
  )
  return answer
}

const ownSession = strict('session', {
  setPermissionRequestHandler: (handler: RequestHandler) => {
    request = handler
  },
  setPermissionCheckHandler: (handler: CheckHandler) => {
    check = handler
  },
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
} satisfies Pick<
  Electron.Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setSpellCheckerEnabled'
>)

export const defaultSession = ownSession as unknown as Electron.Session // Its other members throw.

export const session = strict('session', { defaultSession } satisfies Pick<typeof Electron.session, 'defaultSession'>)
