import type { Session } from './cdp.ts'
import { fromChromium, lentPatterns } from './origins.ts'

type Handler = (request: Request) => Response | Promise<Response>

export const handlers = new Map<string, Handler>()

interface Paused {
  requestId: string
  frameId: string
  resourceType: string
  request: { url: string; method: string; headers: Record<string, string>; postData?: string }
}

/**
 * Takes the page's requests to the app's own scheme to the app's own handler, and asks before the page's document goes elsewhere.
 * @param mayNavigate asked for every new document of a frame
 */
export async function takeRequests(session: Session, mayNavigate: (url: string, frameId: string) => boolean): Promise<void> {
  session.on('Fetch.requestPaused', (paused: Paused) => {
    answer(session, paused, mayNavigate).catch(() => undefined) // The page is gone: nobody waits for the answer.
  })
  const patterns = [...lentPatterns().map(urlPattern => ({ urlPattern })), { urlPattern: '*', resourceType: 'Document' }]
  await session.send('Fetch.enable', { patterns })
}

async function answer(session: Session, paused: Paused, mayNavigate: (url: string, frameId: string) => boolean): Promise<void> {
  const { requestId, frameId, resourceType, request } = paused
  const url = fromChromium(request.url)
  if (resourceType === 'Document' && !mayNavigate(url, frameId)) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
    return
  }
  if (url === request.url) {
    await session.send('Fetch.continueRequest', { requestId })
    return
  }
  await session.send('Fetch.fulfillRequest', { requestId, ...(await respond(url, request)) })
}

async function respond(url: string, { method, headers, postData }: Paused['request']) {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  const response = handler
    ? await run(handler, new Request(url, { method, headers, ...(postData !== undefined && { body: postData }) }))
    : undefined
  return {
    responseCode: response?.status ?? 404,
    responseHeaders: [...(response?.headers ?? new Headers())].map(([name, value]) => ({ name, value })),
    body: response ? Buffer.from(await response.arrayBuffer()).toString('base64') : '',
  }
}

async function run(handler: Handler, request: Request): Promise<Response> {
  try {
    return await handler(request)
  } catch (error) {
    console.error(`The protocol handler failed for ${request.url}:`, error)
    return new Response('', { status: 500 })
  }
}
