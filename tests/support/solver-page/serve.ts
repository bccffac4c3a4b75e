import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { build } from 'vite'

/** As strict as the app's own: our scripts, our workers, WebAssembly, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
].join('; ')

/**
 * Builds the page the way a product would and serves the files with a strict policy and without the
 * headers that isolate an origin.
 */
export async function serveSolverPage() {
  const outDir = await mkdtemp(join(tmpdir(), 'lumbung-solver-page-'))
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022' },
    worker: { format: 'es' },
  })
  const app = express()
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', POLICY)
    next()
  })
  app.use(express.static(outDir))
  const server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    await new Promise((resolve) => server.close(resolve))
    await rm(outDir, { recursive: true })
  }
  return { url: `http://127.0.0.1:${port}/`, close }
}
