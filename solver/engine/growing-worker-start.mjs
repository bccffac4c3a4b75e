// As worker-start.mjs: on Node 20 tsx does not reach worker threads by itself.
import { register } from 'tsx/esm/api'

register()
await import('./growing-worker-main.ts')
