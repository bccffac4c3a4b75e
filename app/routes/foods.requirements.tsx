import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Page, Proof, Section } from '#app/components/page.tsx'
import { requireMay } from '#app/features/accounts/guard.server.ts'
import { BandTable, FloorTable } from '#app/features/foods/band-table.tsx'
import { listNutrients } from '#app/features/foods/composition.repository.server.ts'
import { listRequirements } from '#app/features/foods/requirement.repository.server.ts'
import { placesOf } from '#app/features/foods/requirement.ts'
import { RequirementTable } from '#app/features/foods/requirement-table.tsx'
import { findRuleBookOn } from '#app/features/foods/rule-set.repository.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'

export const handle = { title: 'requirement.title' }

export async function loader({ context, request }: LoaderFunctionArgs) {
  const actor = await requireMay(context, request, 'read:food')
  const today = context.clock.today(actor.timeZone)
  const book = await findRuleBookOn(context.db, today)
  return {
    today,
    ruleSet: book?.ruleSet,
    bands: book?.bands ?? [],
    places: placesOf(book?.bands ?? []),
    nutrients: await listNutrients(context.db),
    requirements: await listRequirements(context.db),
  }
}

export default function RequirementsPage() {
  const t = useTranslate()
  const { today, ruleSet, places, bands, nutrients, requirements } = useLoaderData<typeof loader>()
  return (
    <Page title={t('requirement.title')} subtitle={t('requirement.subtitle')}>
      {ruleSet ? (
        <>
          <Proof>
            {t('requirement.rule-set', { name: ruleSet.name, from: t.date(ruleSet.effectiveFrom) })}
          </Proof>
          <Section title={t('requirement.bands')} note={t('requirement.bands-note')}>
            <BandTable {...{ places, bands, nutrients }} />
          </Section>
          <Section title={t('requirement.floors')} note={t('requirement.floors-note')}>
            <FloorTable {...{ places, bands, nutrients }} />
          </Section>
        </>
      ) : (
        <Proof tone="warning">{t('requirement.no-rule-set', { day: t.date(today) })}</Proof>
      )}
      <Section title={t('requirement.akg')} note={t('requirement.akg-note')}>
        <RequirementTable {...{ requirements, nutrients }} />
      </Section>
    </Page>
  )
}
