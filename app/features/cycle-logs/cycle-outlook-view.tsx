import type { ReactNode } from 'react'
import { Section } from '#app/components/page.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { CycleOutlook, NextStep } from './cycle-outlook.ts'

type Fact = [name: string, value: ReactNode]

/** Names and values; a value that nobody knows says so. */
function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[minmax(0,16rem)_minmax(0,1fr)]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="pt-1.5 text-soft sm:border-t sm:border-line sm:pb-1.5">{name}</dt>
          <dd className="border-b border-line pb-1.5 tabular-nums sm:border-t sm:border-b-0 sm:pt-1.5">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  const t = useTranslate()
  const day = (on: string | undefined) => (on === undefined ? t('figure.unknown') : t.date(on))
  return (
    <ul className="grid gap-1">
      {steps.map((one) => (
        <li key={one.step} className="font-semibold">
          {t.code('cycle-step', one.step, {
            on: 'on' in one ? day(one.on) : '',
            from: 'from' in one ? day(one.from) : '',
            until: 'until' in one ? day(one.until) : t('figure.unknown'),
            since: 'since' in one && one.since !== undefined ? day(one.since) : t('cycle.not-yet'),
          })}
        </li>
      ))}
    </ul>
  )
}

export function OutlookView({ outlook }: { outlook: CycleOutlook }) {
  return (
    <>
      {outlook.heads && <HeadsView outlook={outlook} />}
      {outlook.feed && <FeedView feed={outlook.feed} />}
    </>
  )
}

function HeadsView({ outlook: { heads, eggs, weight } }: { outlook: CycleOutlook }) {
  const t = useTranslate()
  const eggFacts = useEggFacts(eggs)
  const weightFacts = useWeightFacts(weight)
  const count = (value: number | undefined) =>
    value === undefined ? t('figure.unknown') : `${t.number(value)} ${t('log.heads')}`
  if (!heads) return null
  return (
    <Section title={t('flock.title')}>
      <Facts
        facts={[
          [eggs ? t('flock.housed') : t('flock.stocked'), count(heads.housed)],
          [t('flock.dead'), heads.dead === undefined ? t('flock.none-dead') : count(heads.dead)],
          ...(eggs ? [] : ([[t('flock.taken'), count(heads.taken)]] satisfies Fact[])),
          [t('flock.alive'), count(heads.alive)],
          ...eggFacts,
          ...weightFacts,
        ]}
      />
    </Section>
  )
}

function useEggFacts(eggs: CycleOutlook['eggs']): Fact[] {
  const t = useTranslate()
  if (!eggs) return []
  const { weeks, expected, laid } = eggs
  const round = (value: number) => t.number(value, 0)
  return [
    [
      t('flock.age'),
      weeks === undefined ? t('figure.unknown') : t('flock.weeks', { weeks: round(weeks) }),
    ],
    [
      t('flock.eggs-expected'),
      expected
        ? t('flock.eggs', {
            low: round(expected.low),
            typical: round(expected.typical),
            high: round(expected.high),
          })
        : t('figure.unknown'),
    ],
    ...laid.map(
      ({ days, aDay }): Fact => [
        t('flock.eggs-laid', { days }),
        aDay === undefined ? t('flock.no-eggs') : t('flock.eggs-one', { eggs: t.number(aDay) }),
      ],
    ),
  ]
}

/** What the plan expected on the day of the last sample, and where the sample stands to it. */
function PlannedGrams({ weight }: { weight: NonNullable<CycleOutlook['weight']> }) {
  const t = useTranslate()
  const { planned, standing } = weight
  if (!planned) return <>{t('figure.unknown')}</>
  const grams = (value: number) => t.number(value, 0)
  return (
    <>
      {t('flock.grams-range', { low: grams(planned.low), high: grams(planned.high) })}{' '}
      {standing && (
        <StatusBadge tone={standing === 'behind' ? 'warning' : 'good'}>
          {t.code('flock', standing)}
        </StatusBadge>
      )}
    </>
  )
}

function useWeightFacts(weight: CycleOutlook['weight']): Fact[] {
  const t = useTranslate()
  if (!weight) return []
  const { last, window, survival, plannedSurvival } = weight
  return [
    [
      t('flock.mean'),
      last
        ? t('flock.sampled', {
            grams: t.number(last.meanGrams, 1),
            day: t.shortDate(last.on),
            heads: t.number(last.heads),
          })
        : t('flock.no-sample'),
    ],
    [t('flock.planned-grams'), <PlannedGrams key="planned" weight={weight} />],
    [
      t('flock.window'),
      window
        ? t('flock.window-range', {
            earliest: t.shortDate(window.earliest),
            likely: t.shortDate(window.likely),
            latest: t.shortDate(window.latest),
          })
        : t('figure.unknown'),
    ],
    [t('flock.biomass'), t.kg(weight.biomassKg)],
    [
      t('flock.survival'),
      plannedSurvival
        ? t('flock.survival-plan', {
            share: t.percent(survival, 1),
            low: t.percent(plannedSurvival.low),
            high: t.percent(plannedSurvival.high),
          })
        : t.percent(survival, 1),
    ],
  ]
}

function FeedView({ feed }: { feed: NonNullable<CycleOutlook['feed']> }) {
  const t = useTranslate()
  const { rationKg, plannedRationKg, daysLeft, conversion, plannedConversion } = feed
  return (
    <Section title={t('feed.title')}>
      <Facts
        facts={[
          [t('feed.fed'), t.kg(feed.fedKg)],
          [
            t('feed.ration'),
            plannedRationKg
              ? t('feed.ration-plan', {
                  kg: t.kg(rationKg),
                  low: t.kg(plannedRationKg.low),
                  high: t.kg(plannedRationKg.high),
                })
              : t.kg(rationKg),
          ],
          [t('feed.stock'), feed.stockKg === undefined ? t('feed.no-stock') : t.kg(feed.stockKg)],
          [
            t('feed.days-left'),
            daysLeft === undefined ? t('figure.unknown') : t('feed.days', { days: daysLeft }),
          ],
          [
            t('feed.conversion'),
            plannedConversion
              ? t('feed.conversion-plan', {
                  fcr: t.number(conversion, 2),
                  low: t.number(plannedConversion.low, 2),
                  high: t.number(plannedConversion.high, 2),
                })
              : t.number(conversion, 2),
          ],
        ]}
      />
    </Section>
  )
}
