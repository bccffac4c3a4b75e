import { Button } from '#app/components/button.tsx'
import { CopyText } from '#app/components/copy-text.tsx'
import { PostForm } from '#app/components/form.tsx'
import { Section } from '#app/components/page.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PaperIndexData } from './paper-index-data.ts'
import { whatsAppHref } from './share-text.ts'

type Props = Pick<PaperIndexData, 'texts' | 'feed' | 'may' | 'head'> & { home: string }

/** The week as a message and as a calendar. */
export function SharePanel({ home, texts, feed, may, head }: Props) {
  const t = useTranslate()
  return (
    <>
      <Section title={t('share.title')}>
        <Message label={t('share.menu')} text={texts.menu} />
        <Message label={t('share.needs')} text={texts.needs} />
      </Section>
      <Section title={t('menu-feed.title')}>
        <p className="mb-3">
          <a className="link" href={`${home}/menu.ics`}>
            {t('menu-feed.download')}
          </a>
        </p>
        {may.share && <Feed feed={feed} timeZone={head.kitchen.timeZone} />}
      </Section>
    </>
  )
}

function Message({ label, text }: { label: string; text: string }) {
  const t = useTranslate()
  return (
    <details className="mb-2 border-b border-line pb-2">
      <summary className="cursor-pointer py-1 font-semibold">{label}</summary>
      <div className="mt-2">
        <CopyText label={label} text={text} rows={8} />
        <a className="button" href={whatsAppHref(text)} target="_blank" rel="noreferrer">
          {t('share.whatsapp')}
        </a>
      </div>
    </details>
  )
}

function Feed({ feed, timeZone }: Pick<Props, 'feed'> & { timeZone: string }) {
  const t = useTranslate()
  return (
    <>
      <p className="mb-3 max-w-[72ch] text-soft">{t('menu-feed.note')}</p>
      {feed ? (
        <>
          <CopyText label={t('menu-feed.address')} text={feed.url} rows={2} />
          <p className="mb-2 text-small text-soft">
            {t('menu-feed.since', { at: t.instant(feed.createdAt, timeZone) })}
          </p>
          <PostForm intent="revoke-menus">
            <Button tone="danger">{t('menu-feed.revoke')}</Button>
          </PostForm>
        </>
      ) : (
        <PostForm intent="share-menus">
          <Button>{t('menu-feed.create')}</Button>
        </PostForm>
      )}
    </>
  )
}
