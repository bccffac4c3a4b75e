import { Link, NavLink } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Empty, Page, Proof } from '#app/components/page.tsx'
import { PrintButton } from '#app/components/print-button.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { ChoiceLinks } from './choice-links.tsx'
import { isSignedPaper, PAPERS, type Paper, type PaperHead, type PaperSize } from './paper-head.ts'
import { SigningState } from './signing-state.tsx'

type Props = {
  head: PaperHead
  paper: Paper
  size: PaperSize
  /** Which school, which day: beside the sizes, not printed. */
  choices?: ReactNode
  children: ReactNode
}

/** A paper on screen: where it belongs, its files, its size; printed it is the paper alone. */
export function PaperPage({ head, paper, size, choices, children }: Props) {
  const t = useTranslate()
  const home = `/papers/${head.kitchen.id}/${head.week}`
  return (
    <>
      <div className="no-print">
        <PaperTabs home={home} />
        <Page
          title={t(`paper.${paper}`)}
          subtitle={<Subtitle head={head} />}
          actions={<Files home={home} paper={paper} />}
        >
          {choices}
          <SizePicker size={size} />
          {head.isEstimate && !head.isEmpty && <Proof tone="warning">{t('papers.estimate')}</Proof>}
        </Page>
      </div>
      {head.isEmpty && paper !== 'portions' ? <NoMenu head={head} /> : children}
    </>
  )
}

export function Subtitle({ head }: { head: PaperHead }) {
  const t = useTranslate()
  return (
    <>
      <Link className="link" to={`/kitchens/${head.kitchen.id}`}>
        {head.kitchen.name}
      </Link>{' '}
      · {t.serviceWeek(head.week)} · <SigningState head={head} />{' '}
      {head.kitchen.isExample && <StatusBadge tone="warning">{t('app.example')}</StatusBadge>}
    </>
  )
}

export function NoMenu({ head }: { head: PaperHead }) {
  const t = useTranslate()
  return (
    <Empty
      action={
        <Link className="link" to={`/kitchens/${head.kitchen.id}/menus/${head.week}`}>
          {t('papers.open-board')}
        </Link>
      }
    >
      {t('papers.empty')}
    </Empty>
  )
}

export function PaperTabs({ home }: { home: string }) {
  const t = useTranslate()
  const tab =
    'border-b-2 border-transparent py-1 text-soft aria-[current]:border-leaf aria-[current]:font-semibold aria-[current]:text-ink'
  return (
    <nav
      aria-label={t('papers.parts')}
      className="mb-5 flex gap-5 overflow-x-auto border-b border-line whitespace-nowrap"
    >
      <NavLink to={home} end className={tab}>
        {t('papers.title')}
      </NavLink>
      {PAPERS.map((paper) => (
        <NavLink key={paper} to={`${home}/${paper}`} className={tab}>
          {t(`paper-tab.${paper}`)}
        </NavLink>
      ))}
    </nav>
  )
}

function Files({ home, paper }: { home: string; paper: Paper }) {
  const t = useTranslate()
  return (
    <>
      {isSignedPaper(paper) && (
        <a className="button" href={`${home}/${paper}.pdf`}>
          PDF
        </a>
      )}
      <a className="button" href={`${home}/${paper}.xlsx`}>
        {t('do.excel')}
      </a>
      <PrintButton />
    </>
  )
}

function SizePicker({ size }: { size: PaperSize }) {
  const t = useTranslate()
  return (
    <div className="mb-4">
      <ChoiceLinks
        label={t('papers.size')}
        name="paper"
        chosen={size === 'f4' ? 'f4' : ''}
        choices={[
          { value: '', label: t('papers.a4') },
          { value: 'f4', label: t('papers.f4') },
        ]}
      />
    </div>
  )
}
