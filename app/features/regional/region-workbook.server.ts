import type { Translate } from '#app/i18n/translate.ts'
import { workbook } from '#app/shared/workbook.server.ts'
import type { KitchenWeek } from './region-summary.ts'
import { neededKg, selfSufficiency } from './self-sufficiency.ts'

/** A region's week as a sheet; what nobody knows is an empty cell. */
export function regionWorkbook(t: Translate, week: string, rows: readonly KitchenWeek[]) {
  return workbook([
    {
      name: `${t('region.title')} ${week}`,
      heads: [
        t('kitchen.name'),
        t('region.institution'),
        t('kitchen.eligibility'),
        t('kitchen.portions'),
        t('region.week-state'),
        t('region.signed'),
        `${t('region.needed')} (kg)`,
        `${t('region.own')} (kg)`,
        `${t('region.stock')} (kg)`,
        `${t('region.bought')} (kg)`,
        `${t('region.unmet')} (kg)`,
        `${t('region.self-sufficiency')} (0–1)`,
      ],
      rows: rows.map(({ kitchen, eligibility, supply, ...row }) => [
        kitchen.name,
        kitchen.institutionName,
        t(`eligibility.${eligibility.status}`),
        row.portions,
        t.code('kitchen-week', row.state, { count: row.openCells }),
        row.signedRevision === undefined
          ? t('region.not-signed')
          : t('paper.revision', { revision: row.signedRevision }),
        supply ? neededKg(supply) : '',
        supply?.ownKg ?? '',
        supply?.stockKg ?? '',
        supply?.boughtKg ?? '',
        supply?.unmetKg ?? '',
        selfSufficiency(supply) ?? '',
      ]),
    },
  ])
}
