/*
 * Shows what this device keeps when the network does not answer. The pages themselves decide what
 * is kept (app/features/outbox/kept-pages.client.ts); nothing is written from here, and no answer
 * of the server is ever replaced while it comes.
 */
const PAGES = 'lumbung-pages'
const ASSETS = 'lumbung-assets'
/** A line that is there but does not carry: after this long the kept page is shown instead. */
const PATIENCE_MS = 8000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
  else if (request.mode === 'navigate') event.respondWith(page(request, pathname))
})

/** The browser says that the network is back: whoever is open sends its outbox. */
self.addEventListener('sync', (event) => {
  const tell = (clients) => clients.map((client) => client.postMessage('send'))
  event.waitUntil(self.clients.matchAll({ type: 'window' }).then(tell))
})

const asset = async (request) =>
  (await caches.match(request, { cacheName: ASSETS, ignoreVary: true })) ?? fetch(request)

async function page(request, pathname) {
  // Whoever is asked to sign in is nobody yet: what was kept for the last person goes.
  if (pathname === '/login') await caches.delete(PAGES)
  const kept = await caches.match(pathname, { cacheName: PAGES, ignoreVary: true })
  const patience = new Promise((resolve) => {
    if (kept) setTimeout(() => resolve(kept), PATIENCE_MS)
  })
  try {
    return await Promise.race([fetch(request), patience])
  } catch {
    const offline = await caches.match('/offline', { cacheName: PAGES, ignoreVary: true })
    return kept ?? offline ?? Response.error()
  }
}
