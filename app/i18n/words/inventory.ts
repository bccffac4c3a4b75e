import { learn } from '#app/i18n/words.ts'

await learn({
  id: () => import('#app/i18n/id/inventory.ts'),
  en: () => import('#app/i18n/en/inventory.ts'),
})
