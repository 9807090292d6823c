import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The web application: one page, split per route; served by the same process as the API. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    // The first page names the files of all others; short names keep it small.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } },
  },
})
