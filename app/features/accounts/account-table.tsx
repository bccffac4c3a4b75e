import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { type Answer, PostForm } from '#app/components/form.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Account, Seat } from '#app/features/accounts/account.ts'
import { type Places, RoleFields } from '#app/features/accounts/place-fields.tsx'
import { placeName } from '#app/features/accounts/role-list.tsx'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { dayOfInstant } from '#app/shared/day.ts'

type Props = {
  accounts: readonly Account[]
  seats: readonly Seat[]
  places: Places
  timeZone: string
  answer: Answer | undefined
}

export function AccountTable({ accounts, seats, places, timeZone, answer }: Props) {
  const t = useTranslate()
  return (
    <DataTable
      caption={t('account.users')}
      isCaptionHidden
      rows={accounts}
      keyOf={({ id }) => id}
      columns={[
        { head: t('account.name'), cell: (account) => <Who account={account} /> },
        {
          head: t('account.roles'),
          cell: (account) => (
            <>
              <Roles account={account} />
              <Seats seats={seats.filter(({ accountId }) => accountId === account.id)} />
            </>
          ),
        },
        {
          head: t('account.state'),
          cell: ({ isActive, createdAt }) => (
            <>
              <StatusBadge tone={isActive ? 'good' : 'calm'}>
                {t(isActive ? 'account.active' : 'account.inactive')}
              </StatusBadge>
              <div className="mt-1 text-small text-soft">
                {t.date(dayOfInstant(createdAt, timeZone))}
              </div>
            </>
          ),
        },
        {
          head: <span className="sr-only">{t('do.change')}</span>,
          cell: (account) => (
            <Changes
              account={account}
              places={places}
              answer={answer?.problem?.typed.accountId === account.id ? answer : undefined}
            />
          ),
        },
      ]}
    />
  )
}

function Who({ account }: { account: Account }) {
  return (
    <>
      <span className="font-semibold">{account.name}</span>
      <div className="text-small font-normal wrap-anywhere text-soft">{account.email}</div>
    </>
  )
}

function Roles({ account }: { account: Account }) {
  const t = useTranslate()
  if (account.roles.length === 0) return <span className="text-soft">{t('account.no-role')}</span>
  return (
    <ul>
      {account.roles.map((role) => (
        <li key={role.id} className="flex flex-wrap items-baseline gap-x-2">
          {t(`role.${role.role}`)}
          <span className="text-small text-soft">
            {placeName(role) ?? t(`scope.${role.scope}`)}
          </span>
          <PostForm intent="take-role" id={`take-${role.id}`}>
            <input type="hidden" name="accountId" value={account.id} />
            <input type="hidden" name="roleId" value={role.id} />
            <button type="submit" className="button-link link text-small text-soft">
              {t('account.take-role')}
              <span className="sr-only">
                : {account.name}, {t(`role.${role.role}`)}
              </span>
            </button>
          </PostForm>
        </li>
      ))}
    </ul>
  )
}

/** Roles say what somebody may do here; these say as what they sign papers. */
function Seats({ seats }: { seats: readonly Seat[] }) {
  const t = useTranslate()
  return seats.map(({ position, kitchenId, kitchenName }) => (
    <div key={`${position} ${kitchenId}`} className="mt-1 text-small">
      {t('account.signs-as', { position: t(`position.${position}`), kitchen: kitchenName })}
    </div>
  ))
}

type ChangesProps = { account: Account; places: Places; answer: Answer | undefined }

function Changes({ account, places, answer }: ChangesProps) {
  const t = useTranslate()
  return (
    <details open={answer !== undefined}>
      <summary className="button is-small list-none">
        {t('do.change')}
        <span className="sr-only">: {account.name}</span>
      </summary>
      <div className="mt-3 min-w-56">
        <PostForm intent="give-role" id={`give-${account.id}`} answer={answer}>
          <input type="hidden" name="accountId" value={account.id} />
          <RoleFields places={places} />
          <Button isSmall>{t('account.give-role')}</Button>
        </PostForm>
        <div className="mt-4 flex flex-wrap gap-2 border-t border-line pt-3">
          <AccountButton
            intent="reset-password"
            account={account}
            word={t('account.new-password')}
          />
          {account.isActive ? (
            <AccountButton intent="close" account={account} word={t('account.close')} isDanger />
          ) : (
            <AccountButton intent="reopen" account={account} word={t('account.reopen')} />
          )}
        </div>
      </div>
    </details>
  )
}

type ButtonProps = { intent: string; account: Account; word: string; isDanger?: boolean }

function AccountButton({ intent, account, word, isDanger }: ButtonProps) {
  return (
    <PostForm intent={intent} id={`${intent}-${account.id}`}>
      <input type="hidden" name="accountId" value={account.id} />
      <Button isSmall {...(isDanger && { tone: 'danger' as const })}>
        {word}
      </Button>
    </PostForm>
  )
}
