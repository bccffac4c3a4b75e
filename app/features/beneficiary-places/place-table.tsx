import { Link } from '@remix-run/react'
import { DataTable } from '#app/components/data-table.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { PlaceLine } from './place-line.ts'

const REACH_TONES = { 'long-way': 'warning', 'one-limit': 'warning', 'too-far': 'trouble' } as const

/** Whom a kitchen serves: a place a line, its name opens it. */
export function PlaceTable(props: {
  places: readonly PlaceLine[]
  chosenId?: string
  hrefOf: (placeId: string) => string
}) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('place.title')}
      isCaptionHidden
      rows={props.places}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('place.name'),
          cell: ({ id, name, npsn, servedUntil }) => (
            <>
              <Link
                className="link aria-[current]:font-bold"
                to={props.hrefOf(id)}
                preventScrollReset
                aria-current={id === props.chosenId ? 'true' : undefined}
              >
                {name}
              </Link>
              <span className="block text-small font-normal text-soft">
                {[
                  npsn && t('place.npsn-of', { npsn }),
                  servedUntil && t('place.ended', { day: t.date(servedUntil) }),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </>
          ),
        },
        {
          head: t('place.distance'),
          cell: ({ distanceKm, travelMinutes, reach }) => (
            <>
              <span className="whitespace-nowrap">
                {t('beneficiary.distance', { km: t.number(distanceKm), minutes: travelMinutes })}
              </span>{' '}
              {reach && reach !== 'within' && (
                <StatusBadge tone={REACH_TONES[reach]}>
                  {t(`beneficiary-reach.${reach}`)}
                </StatusBadge>
              )}
            </>
          ),
        },
        {
          head: t('place.group'),
          cell: ({ groups }) =>
            groups.map(({ groupKind }) => t.code('group', groupKind)).join(', '),
        },
        {
          head: t('place.week'),
          isFigure: true,
          cell: ({ weekPortions }) => t.number(weekPortions, 0),
          foot: t.number(
            props.places.reduce((sum, { weekPortions }) => sum + weekPortions, 0),
            0,
          ),
        },
      ]}
    />
  )
}
