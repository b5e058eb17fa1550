import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { QueryClientProvider } from '@tanstack/react-query'
import { App } from './app.tsx'
import { answers } from './host.ts'
import './styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element "root"')

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
