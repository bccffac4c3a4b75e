import { OfflinePage } from '#app/features/outbox/offline-page.tsx'

export const handle = { title: 'offline.title' }

export default function OfflineRoute() {
  return <OfflinePage />
}
