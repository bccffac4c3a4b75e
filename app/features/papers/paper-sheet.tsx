import type { ReactNode } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { type PaperHead, type PaperSize, shortFingerprint, townOf } from './paper-head.ts'

type Props = {
  head: PaperHead
  title: string
  size: PaperSize
  isLandscape?: boolean
  /** Papers for the wall or the stove carry no number and no signature. */
  isOfficial?: boolean
  children: ReactNode
}

/** One paper: letterhead, number and subject, content, signatures and the way to check them. */
export function PaperSheet({ head, title, size, isLandscape, isOfficial = true, children }: Props) {
  const page = `${size === 'f4' ? 'print-f4' : ''} ${isLandscape ? 'print-landscape' : ''}`
  return (
    <article className={`paper ${page}`}>
      <Letterhead lines={head.letterhead.lines} />
      {isOfficial && <Facts head={head} title={title} />}
      <h2 className="mt-4 mb-3 text-center text-heading font-semibold uppercase">{title}</h2>
      <PaperNotes head={head} />
      {children}
      {isOfficial && <Signatures head={head} />}
    </article>
  )
}

function Letterhead({ lines }: { lines: readonly string[] }) {
  return (
    <header className="border-b-4 border-double border-ink pb-2 text-center">
      {lines.map((line, index) => (
        <p key={line} className={index === 0 ? 'font-semibold' : ''}>
          {line}
        </p>
      ))}
    </header>
  )
}

const DOTS = '………………………………'

function Facts({ head, title }: { head: PaperHead; title: string }) {
  const t = useTranslate()
  const facts = [
    [t('paper.number'), head.number ?? DOTS],
    [t('paper.attachments'), t('paper.attachment-none')],
    [t('paper.subject'), `${title}, ${t.serviceWeek(head.week)}`],
  ] as const
  return (
    <dl className="mt-3 grid grid-cols-[max-content_1fr] gap-x-3">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd>: {value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a reader must know before trusting the figures. */
function PaperNotes({ head }: { head: PaperHead }) {
  const t = useTranslate()
  const notes = [
    ...(head.kitchen.isExample ? [t('app.example-note')] : []),
    ...(head.menuStatus === 'draft' && head.revision === undefined ? [t('papers.draft')] : []),
  ]
  if (notes.length === 0) return null
  return <p className="mb-3 text-center text-small font-semibold">{notes.join(' ')}</p>
}

function Signatures({ head }: { head: PaperHead }) {
  const t = useTranslate()
  const { kitchen, verification } = head
  return (
    <footer className="keep-together mt-8">
      <div className="grid grid-cols-1 gap-8 sm:grid-cols-3">
        <Signature
          above={t('position.acknowledged')}
          role={t('position.head-of-institution', { institution: kitchen.institutionName })}
        />
        {head.signatures.map(({ position, signedAt }, index) => (
          <Signature
            key={position}
            above={index === 1 ? `${townOf(kitchen.regencyName)}, ${DOTS.slice(0, 10)}` : undefined}
            role={t(`position.${position}`)}
            signed={
              signedAt &&
              t('paper.signed-electronically', { at: t.instant(signedAt, kitchen.timeZone) })
            }
          />
        ))}
      </div>
      {verification && (
        <div className="mt-6 flex items-center gap-4 border-t border-line pt-3 text-small">
          <Qr of={verification.qr} label={t('paper.check')} />
          <div className="min-w-0">
            <p>{t('paper.scan')}</p>
            <p className="break-all">{verification.url}</p>
            <p>
              {t('paper.revision', { revision: head.revision ?? 0 })} · {t('paper.fingerprint')}:{' '}
              {shortFingerprint(verification.sha256)} …
            </p>
          </div>
        </div>
      )}
    </footer>
  )
}

function Signature(props: { above?: string; role: string; signed?: string }) {
  return (
    <div className="flex flex-col">
      <p>{props.above ?? '\u00A0'}</p>
      <p>{props.role}</p>
      <p className="mt-12 border-t border-ink pt-1 text-small">{props.signed ?? '\u00A0'}</p>
    </div>
  )
}

function Qr({ of, label }: { of: { size: number; path: string }; label: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${of.size} ${of.size}`}
      className="size-24 shrink-0 bg-white"
      shapeRendering="crispEdges"
    >
      <path d={of.path} fill="#000" />
    </svg>
  )
}
