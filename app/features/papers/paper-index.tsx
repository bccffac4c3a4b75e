import { Link } from '@remix-run/react'
import { ButtonLink } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Page, Section, WithAside } from '#app/components/page.tsx'
import { WeekPicker } from '#app/components/week-picker.tsx'
import { SignPanel } from '#app/features/signed-weeks/sign-panel.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { isSignedPaper, PAPERS } from './paper-head.ts'
import type { PaperIndexData } from './paper-index-data.ts'
import { NoMenu, PaperTabs, Subtitle } from './paper-page.tsx'
import { SharePanel } from './share-panel.tsx'

/** All papers of one week in one place, who signs them, and how they are passed on. */
export function PaperIndex({ head, thisWeek, signing, texts, feed, may }: PaperIndexData) {
  const t = useTranslate()
  const { kitchen, week } = head
  const home = `/papers/${kitchen.id}/${week}`
  return (
    <>
      <PaperTabs home={home} />
      <Page
        title={t('papers.title')}
        subtitle={<Subtitle head={head} />}
        actions={
          <>
            <ButtonLink to={`/kitchens/${kitchen.id}/menus/${week}`}>
              {t('papers.board')}
            </ButtonLink>
            {may.changeLetterhead && (
              <ButtonLink to={`/kitchens/${kitchen.id}/letterhead`}>
                {t('letterhead.open')}
              </ButtonLink>
            )}
          </>
        }
      >
        <div className="mb-4">
          <WeekPicker
            week={week}
            thisWeek={thisWeek}
            hrefOf={(one) => `/papers/${kitchen.id}/${one}`}
          />
        </div>
        {head.isEmpty ? (
          <NoMenu head={head} />
        ) : (
          <WithAside aside={<SignPanel {...signing} timeZone={kitchen.timeZone} />}>
            <PaperList home={home} />
            <SharePanel home={home} texts={texts} feed={feed} may={may} head={head} />
          </WithAside>
        )}
      </Page>
    </>
  )
}

function PaperList({ home }: { home: string }) {
  const t = useTranslate()
  return (
    <Section title={t('papers.list')}>
      <DataTable
        caption={t('papers.list')}
        isCaptionHidden
        rows={PAPERS}
        keyOf={(paper) => paper}
        columns={[
          {
            head: t('papers.paper'),
            cell: (paper) => (
              <>
                <Link className="link font-semibold text-ink" to={`${home}/${paper}`}>
                  {t(`paper.${paper}`)}
                </Link>
                <br />
                <span className="text-small text-soft">{t(`paper-note.${paper}`)}</span>
              </>
            ),
          },
          {
            head: t('papers.files'),
            cell: (paper) => (
              <span className="flex gap-4">
                {isSignedPaper(paper) && (
                  <a className="link" href={`${home}/${paper}.pdf`}>
                    PDF<span className="sr-only"> {t(`paper.${paper}`)}</span>
                  </a>
                )}
                <a className="link" href={`${home}/${paper}.xlsx`}>
                  {t('do.excel')}
                  <span className="sr-only"> {t(`paper.${paper}`)}</span>
                </a>
              </span>
            ),
          },
        ]}
      />
      <p className="mt-2">
        <a className="link" href={`${home}/all.xlsx`}>
          {t('papers.all-xlsx')}
        </a>
      </p>
    </Section>
  )
}
