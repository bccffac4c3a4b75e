import { nameIn } from '#app/features/planning/named.ts'
import type { DocumentDish } from '#app/features/signed-weeks/week-document.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { CourseSign } from './course-sign.tsx'
import { energyText } from './energy-text.ts'
import type { Poster, PosterAlternative } from './menu-poster.ts'
import type { PaperHead, PaperSize } from './paper-head.ts'

type Props = {
  head: PaperHead
  poster: Poster
  placeName?: string
  closed: readonly { on: string; reason?: string }[]
  size: PaperSize
}

/** What hangs on a school's wall: large, friendly, with what a child must not miss. */
export function PosterSheet({ head, poster, placeName, closed, size }: Props) {
  const t = useTranslate()
  return (
    <article className={`paper poster print-landscape ${size === 'f4' ? 'print-f4' : ''}`}>
      <header className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 border-b-4 border-leaf pb-2">
        <h2 className="text-title font-bold">
          {t('poster.title', { days: t.serviceWeek(head.week) })}
        </h2>
        <p className="text-heading">
          {placeName ? t('poster.for', { place: placeName }) : t('poster.for-all')}
        </p>
      </header>
      <div className="poster-days">
        {poster.days.map((day, index) => (
          <section key={day.on} className="keep-together rounded border-2 border-ink p-3">
            <h3 className="mb-2 border-b border-line pb-1 text-heading">{t.weekday(day.on)}</h3>
            <p className="-mt-1 mb-2 text-small text-soft">{t.date(day.on)}</p>
            {day.isPackage && <p className="mb-2 font-semibold">{t('package-day.sign')}</p>}
            <Dishes dishes={day.dishes} />
            <Energy poster={poster} index={index} />
            {day.dishes.length > 0 && <Contains dishes={day.dishes} />}
            <Instead alternatives={day.alternatives} />
          </section>
        ))}
      </div>
      {closed.length > 0 && <Closed closed={closed} />}
      <footer className="mt-4 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line pt-2">
        <p className="font-semibold">{t('poster.alternative')}</p>
        <p className="text-small">
          {head.kitchen.name}, {head.kitchen.institutionName}
          {head.kitchen.isExample && ` · ${t('app.example')}`}
          {head.menuStatus === 'draft' && ` · ${t('menu-week-status.draft')}`}
        </p>
      </footer>
    </article>
  )
}

function Dishes({ dishes }: { dishes: readonly DocumentDish[] }) {
  const t = useTranslate()
  return (
    <ul className="grid gap-1.5">
      {dishes.map((dish) => (
        <li key={dish.course} className="flex gap-2">
          <CourseSign course={dish.course} />
          <span className="font-semibold">{nameIn(t.locale, dish)}</span>
        </li>
      ))}
    </ul>
  )
}

function Energy({ poster, index }: { poster: Poster; index: number }) {
  const t = useTranslate()
  const given = poster.groups.flatMap((group) => {
    const figure = group.energy[index]
    return figure && figure.verdict !== 'open' ? [{ ...group, figure }] : []
  })
  if (given.length === 0) return <p className="mt-2 text-small">{t('poster.open')}</p>
  return (
    <div className="mt-3 text-small">
      <p className="text-soft">{t('poster.energy')}</p>
      <ul className="poster-energy">
        {given.map(({ key, groupKind, figure }) => (
          <li key={key}>
            {t.code('group', groupKind)}: {energyText(t, figure)}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Contains({ dishes }: { dishes: readonly DocumentDish[] }) {
  const t = useTranslate()
  const codes = [...new Set(dishes.flatMap(({ allergens }) => allergens))].sort()
  return (
    <p className="mt-2 border-t border-line pt-1 text-small">
      <span className="font-semibold">{t('poster.allergens')}:</span>{' '}
      {codes.length > 0
        ? codes.map((code) => t.code('allergen', code)).join(', ')
        : t('poster.no-allergens')}
    </p>
  )
}

function Instead({ alternatives }: { alternatives: readonly PosterAlternative[] }) {
  const t = useTranslate()
  if (alternatives.length === 0) return null
  return (
    <ul className="mt-1 text-small">
      {alternatives.map(({ need, alternative }) => (
        <li key={`${need} ${alternative}`}>
          {t('alternative.instead', { need: t.code('dietary-need', need) })}{' '}
          <span className="font-semibold">{alternative}</span>
        </li>
      ))}
    </ul>
  )
}

function Closed({ closed }: { closed: Props['closed'] }) {
  const t = useTranslate()
  const days = closed.map(({ on, reason }) => `${t.day(on)}${reason ? ` (${reason})` : ''}`)
  return <p className="mt-3">{t('poster.closed', { days: days.join('; ') })}</p>
}
