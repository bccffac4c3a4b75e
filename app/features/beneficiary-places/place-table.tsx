import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlaceLine } from './place-line.ts'

const REACH_TONES = { 'long-way': 'warning', 'one-limit': 'warning', 'too-far': 'trouble' } as const

type Props = {
  places: readonly PlaceLine[]
  chosenId?: string
  hrefOf: (placeId: string) => string
}

/** Whom a kitchen serves: a place a line, its name opens it. */
export function PlaceTable({ places, ...props }: Props) {
  const t = useTranslate()
  const total = places.reduce((sum, { weekPortions }) => sum + weekPortions, 0)
  return (
    <DataTable
      caption={t('place.title')}
      isCaptionHidden
      rows={places}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('place.name'),
          cell: (place) => <Name place={place} {...props} />,
          foot: t('figure.total'),
        },
        { head: t('place.distance'), cell: (place) => <Way place={place} /> },
        {
          head: t('place.group'),
          cell: ({ groups }) =>
            groups.map(({ groupKind }) => t.code('group', groupKind)).join(', '),
        },
        {
          head: t('place.week'),
          isFigure: true,
          cell: ({ weekPortions }) => t.number(weekPortions, 0),
          foot: t.number(total, 0),
        },
      ]}
    />
  )
}

function Name({ place, chosenId, hrefOf }: Omit<Props, 'places'> & { place: PlaceLine }) {
  const t = useTranslate()
  const { id, name, npsn, servedUntil } = place
  const facts = [
    npsn && t('place.npsn-of', { npsn }),
    servedUntil && t('place.ended', { day: t.date(servedUntil) }),
  ]
  return (
    <>
      <Link
        className="link aria-[current]:font-bold"
        to={hrefOf(id)}
        preventScrollReset
        aria-current={id === chosenId ? 'true' : undefined}
      >
        {name}
      </Link>
      <span className="block text-small font-normal text-soft">
        {facts.filter(Boolean).join(', ')}
      </span>
    </>
  )
}

function Way({ place: { distanceKm, travelMinutes, reach } }: { place: PlaceLine }) {
  const t = useTranslate()
  return (
    <>
      <span className="whitespace-nowrap">
        {t('beneficiary.distance', { km: t.number(distanceKm), minutes: travelMinutes })}
      </span>{' '}
      {reach && reach !== 'within' && (
        <StatusBadge tone={REACH_TONES[reach]}>{t(`beneficiary-reach.${reach}`)}</StatusBadge>
      )}
    </>
  )
}
