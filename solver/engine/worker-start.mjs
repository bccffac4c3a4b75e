// The first line of a worker thread: on Node 20 tsx does not reach worker threads by itself.
import { register } from 'tsx/esm/api'

register()
await import('./worker-main.ts')
