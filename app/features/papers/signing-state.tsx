import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PaperHead } from './paper-head.ts'

type Props = { head: Pick<PaperHead, 'isInForce' | 'revision' | 'menuStatus'> }

/** How far a week's papers are: signed, waiting, or only adopted. */
export function SigningState({ head }: Props) {
  const t = useTranslate()
  const { revision, isInForce, menuStatus } = head
  if (revision === undefined) {
    const tone = menuStatus === 'draft' ? 'warning' : 'good'
    return <StatusBadge tone={tone}>{t.code('menu-week-status', menuStatus)}</StatusBadge>
  }
  return (
    <StatusBadge tone={isInForce ? 'good' : 'warning'}>
      {t(isInForce ? 'standing.in-force' : 'standing.waiting')} ·{' '}
      {t('paper.revision', { revision })}
    </StatusBadge>
  )
}
