import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { QueryClientProvider } from '@tanstack/react-query'
import { spoken } from '#words/speech.ts'
import { answers } from './host.ts'
import { readPlace } from './place.ts'
import { startWays } from './ways.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element "root"')

await startWays()
// Only now, since a module may say its texts as it is loaded.
const [{ App }, { readScreen }] = await Promise.all([import('./app.tsx'), import('./screens.tsx')])
const [first = 'overview'] = readPlace(location.hash).path
const read = readScreen(first).catch(() => undefined) // Whoever draws it reads it again, and is told why it fails.
// Of paper nothing is to be seen before all of it.
if (first === 'paper') await read

createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={spoken().locale}>
      <QueryClientProvider client={answers}>
        <App />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
