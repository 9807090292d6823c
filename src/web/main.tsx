import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from 'react-router'
import { queryClient } from '#web/query.ts'
import { router } from '#web/router.tsx'
import { applyVoorkeuren, readVoorkeuren } from '#web/theme/voorkeuren.ts'
import '#web/design/regiekamer.css'

applyVoorkeuren(document.documentElement, readVoorkeuren(window.localStorage))

createRoot(document.getElementById('regiekamer')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
