import type { Translate } from '#app/i18n/translate.ts'

/** What a planner is doing, in words; a step that has no words of its own is searching. */
export function phaseText(t: Translate, phase: string): string {
  const words = t.code('run-phase', phase)
  return words === phase ? t('run-phase.search') : words
}
