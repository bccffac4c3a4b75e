/** Options of Remix's Vite plugin; `vite.config.ts` imports them (docs/decisions/0001). */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // Its /__manifest endpoint has an unpatched denial of service (CVE-2026-55685).
    v3_lazyRouteDiscovery: false,
  },
}
