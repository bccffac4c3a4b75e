import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { wordsOfPages } from './app/i18n/words-of-pages.ts'
import remixConfig from './remix.config.js'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [wordsOfPages(), tailwindcss(), remix(remixConfig)],
  build: {
    target: 'es2022',
    rollupOptions: {
      onwarn(warning, warn) {
        // The server knows all words at once, a browser fetches them by feature: both is meant.
        if (warning.plugin === 'vite:reporter' && warning.message.includes('/app/i18n/')) return
        warn(warning)
      },
    },
  },
})
