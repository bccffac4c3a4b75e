import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Answer } from '#app/components/form.tsx'
import { Empty, Page, WithAside } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { sentFiles } from '#app/features/attachments/sent-files.server.ts'
import { KitchenCapacity } from '#app/features/beneficiaries/kitchen-capacity.tsx'
import { readBeneficiaryRules } from '#app/features/beneficiaries/read-beneficiary-rules.server.ts'
import { parseAssessForm, problemOf } from '#app/features/kitchens/assess-eligibility.form.ts'
import { assessEligibility } from '#app/features/kitchens/assess-eligibility.server.ts'
import { EligibilityChecklist } from '#app/features/kitchens/eligibility-checklist.tsx'
import { EligibilityPanel } from '#app/features/kitchens/eligibility-panel.tsx'
import { EligibilityProof } from '#app/features/kitchens/eligibility-proof.tsx'
import { eligibilitySheet } from '#app/features/kitchens/eligibility-sheet.server.ts'
import { listGateWindows } from '#app/features/kitchens/kitchen.repository.server.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'eligibility.title' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:kitchen', kitchenId)
  const { actor, kitchen, today } = place
  const askedCode = new URL(request.url).searchParams.get('requirement') ?? undefined
  const { id, institutionId, timeZone } = kitchen
  const rules = await readBeneficiaryRules(context.db, kitchen, { today, now: context.clock.now() })
  return {
    ...(await eligibilitySheet(context.db, { kitchenId: id, today, askedCode })),
    standing: { ...rules, gates: await listGateWindows(context.db, id) },
    today,
    timeZone,
    mayAssess: mayIn(actor, 'assess:kitchen', { institutionId }),
    changeHref: mayIn(actor, 'register:kitchen', { institutionId })
      ? `/kitchens/${id}/edit`
      : undefined,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'assess:kitchen', kitchenId)
  const form = await readForm(request)
  const parsed = parseAssessForm(form)
  if (!parsed.ok) return unprocessable<Answer>({ problem: parsed.problem })
  const files = await sentFiles(form, 'evidence')
  const said = { ...parsed.request, files }
  const result = await assessEligibility(context.db, place.actor, place, said)
  if (!result.ok) {
    const problem = problemOf(result.refusal, parsed.request)
    if (problem) return unprocessable<Answer>({ problem })
    return conflict<Answer>({ refusal: result.refusal })
  }
  const { requirementCode } = parsed.request
  return redirect(`/kitchens/${place.kitchen.id}/eligibility?requirement=${requirementCode}`)
}

export default function EligibilityPage() {
  const t = useTranslate()
  const { eligibility, ruleSet, chosen, standing, changeHref, ...panel } =
    useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const lists = (['required', 'optional'] as const).map((kind) => ({
    kind,
    findings: eligibility.findings.filter(
      ({ requirement }) => requirement.isRequired === (kind === 'required'),
    ),
  }))
  if (!chosen || !ruleSet) {
    return (
      <Page title={t('eligibility.title')}>
        <Empty>{t('eligibility.no-rules')}</Empty>
      </Page>
    )
  }
  return (
    <Page
      title={t('eligibility.title')}
      subtitle={t('eligibility.rules', {
        name: ruleSet.name,
        day: t.date(ruleSet.effectiveFrom),
      })}
    >
      <Problem of={answer} />
      <EligibilityProof eligibility={eligibility} />
      <WithAside
        aside={<EligibilityPanel {...panel} {...{ chosen, answer }} ruleSetCode={ruleSet.code} />}
      >
        {lists.map(({ kind, findings }) => (
          <div key={kind} className="mb-8">
            <EligibilityChecklist
              caption={t(`eligibility.list-${kind}`, { count: findings.length })}
              findings={findings}
              chosenCode={chosen.requirement.code}
            />
          </div>
        ))}
        <KitchenCapacity {...standing} changeHref={changeHref} />
      </WithAside>
    </Page>
  )
}
