import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Page, Section } from '#app/components/page.tsx'
import { Problem } from '#app/components/problem.tsx'
import { mayIn } from '#app/features/accounts/actor.ts'
import { requireMayInKitchen } from '#app/features/kitchens/kitchen-guard.server.ts'
import { listMenuRules } from '#app/features/menu-rules/menu-rule.repository.server.ts'
import { RuleForm, SuggestedRules } from '#app/features/menu-rules/rule-form.tsx'
import { RuleTable } from '#app/features/menu-rules/rule-table.tsx'
import { parseEndRuleForm, parseMenuRuleForm } from '#app/features/menu-rules/set-menu-rule.form.ts'
import {
  addMenuRule,
  adoptSuggestedRules,
  endMenuRule,
} from '#app/features/menu-rules/set-menu-rule.server.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { addDays } from '#app/shared/day.ts'
import { badRequest, conflict, readForm, unprocessable } from '#app/shared/http.server.ts'

export const handle = { title: 'menu-rule.title' }

const A_YEAR_DAYS = 365

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { kitchenId } = params
  const place = await requireMayInKitchen(context, request, 'read:menu', kitchenId)
  const { actor, kitchen, today } = place
  const { institutionId } = kitchen
  const span = { startsOn: today, endsOn: addDays(today, A_YEAR_DAYS) }
  return {
    kitchen,
    today,
    rules: await listMenuRules(context.db, kitchen, span),
    may: {
      change: mayIn(actor, 'change:menu', { institutionId }),
      changeRegion: mayIn(actor, 'change:rules', { institutionId }),
    },
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { kitchenId } = params
  const { actor, ...place } = await requireMayInKitchen(context, request, 'change:menu', kitchenId)
  const { db } = context
  const form = await readForm(request)
  const intent = form.get('intent')
  if (intent === 'suggested-rules') {
    await adoptSuggestedRules(db, actor, place)
  } else if (intent === 'add-rule') {
    const parsed = parseMenuRuleForm(form)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    const result = await addMenuRule(db, actor, place, parsed.request)
    if (!result.ok) return conflict({ intent, refusal: result.refusal })
  } else if (intent === 'end-rule') {
    const parsed = parseEndRuleForm(form)
    if (!parsed.ok) return unprocessable({ intent, problem: parsed.problem })
    const result = await endMenuRule(db, actor, place, parsed.request.ruleId)
    if (!result.ok) return conflict({ intent, refusal: result.refusal })
  } else throw badRequest()
  return redirect(`/kitchens/${place.kitchen.id}/menus/rules`)
}

export default function MenuRulesPage() {
  const t = useTranslate()
  const { rules, may, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('menu-rule.title')}>
      <Problem of={answer} />
      <p className="mb-3 max-w-[72ch] text-soft">{t('menu-rule.page-note')}</p>
      <RuleTable rules={rules} may={may} />
      {may.change && (
        <>
          <SuggestedRules />
          <Section title={t('menu-rule.add')}>
            <RuleForm answer={answer} today={today} mayChangeRegion={may.changeRegion} />
          </Section>
        </>
      )}
    </Page>
  )
}
