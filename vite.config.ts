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

/** What nearly every page uses. One file of it packs smaller than the ten it would fall into. */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run\/(router|react))\/|app\/components\/(bars|button|data-table|field|form|nav|nonce|page|problem|status-badge|title)\.tsx?$|app\/i18n\/(format|translate|use-translate|words)\.tsx?$|app\/shared\/day\.ts$/

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [wordsOfPages(), tailwindcss(), remix(remixConfig)],
  build: {
    target: 'es2022',
    // A twentieth smaller than esbuild's, for eight seconds of a build.
    minify: isSsrBuild ? false : 'terser',
    rollupOptions: {
      output: isSsrBuild
        ? {}
        : { manualChunks: (path: string) => (FRAME.test(path) ? 'frame' : undefined) },
      onwarn(warning, warn) {
        // The server knows all words at once, a browser fetches them by feature: both is meant.
        if (warning.plugin === 'vite:reporter' && warning.message.includes('/app/i18n/')) return
        warn(warning)
      },
    },
  },
}))
