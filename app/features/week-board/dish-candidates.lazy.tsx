import { Form, Link, useNavigate } from '@remix-run/react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#app/components/button.tsx'
import { PostForm } from '#app/components/form.tsx'
import { cellValue } from '#app/features/menus/cell-value.ts'
import { nameIn } from '#app/features/planning/named.ts'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import { cellId } from './board-dish-cell.tsx'
import type { BoardCandidates, BoardGroup } from './board-page.ts'
import type { BoardCellKey } from './board-search.ts'
import { CandidateLine } from './candidate-line.tsx'
import { ChoiceEffectPanel } from './choice-effect-panel.tsx'
import { isNamedLike } from './dish-candidate.ts'
import { useChoiceEffect } from './use-choice-effect.tsx'
import type { BoardNutrient } from './week-board.ts'

type Props = BoardCandidates & {
  revision: number
  groups: readonly BoardGroup[]
  nutrients: readonly BoardNutrient[]
  /** The group whose plate the effect in each line speaks of. */
  group: BoardGroup | undefined
  closeHref: string
}

/** Dishes for one cell with their cost, their nutrients and what the week becomes with them. */
export function DishCandidates(props: Props) {
  const t = useTranslate()
  const { cell, group, revision } = props
  const [words, setWords] = useState('')
  const found = words ? props.found.filter((one) => isNamedLike(one, words)) : props.found
  const { looked, look, effect } = useChoiceEffect(props)
  const lookedAt = props.found.find(({ versionId }) => versionId === looked)
  return (
    <section
      aria-label={t('dish.choose-title', { course: t(`course.${cell.course}`) })}
      className="max-lg:fixed max-lg:inset-0 max-lg:z-10 max-lg:overflow-y-auto max-lg:bg-paper max-lg:p-4"
      onKeyDown={useKeys(cell, props.closeHref)}
    >
      <Head cell={cell} closeHref={props.closeHref} />
      <SearchDishes cell={cell} typed={props.typed} groupKey={group?.key} onWords={setWords} />
      <Hint count={found.length} group={group} />
      {found.length === 0 && <p className="text-soft">{t('dish.none')}</p>}
      <PostForm intent="set-entry">
        <input type="hidden" name="revision" value={revision} />
        <ul className="relative border-t border-line lg:max-h-96 lg:overflow-y-auto lg:pr-2">
          {found.map((candidate) => (
            <CandidateLine
              key={candidate.versionId}
              candidate={candidate}
              cell={cell}
              isLooked={candidate.versionId === looked}
              onLook={look}
            />
          ))}
        </ul>
        <OpenCell cell={cell} isFilled={found.some(({ isChosen }) => isChosen)} />
      </PostForm>
      {effect && lookedAt && (
        <Shelf>
          <ChoiceEffectPanel
            effect={effect}
            title={t('choice.effect-of', { dish: nameIn(t.locale, lookedAt) })}
            groups={props.groups}
            nutrients={props.nutrients}
          />
        </Shelf>
      )}
    </section>
  )
}

/** Below the list, and on a phone in sight at its foot: the list never moves under the pointer. */
function Shelf({ children }: { children: ReactNode }) {
  const t = useTranslate()
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls on a phone must take the keyboard
      tabIndex={0}
      aria-label={t('choice.title')}
      className="z-2 mt-3 border-t border-ink bg-paper pt-2 max-lg:sticky max-lg:-bottom-4 max-lg:-mx-4 max-lg:max-h-[40vh] max-lg:overflow-y-auto max-lg:px-4 max-lg:pb-4"
    >
      {children}
    </section>
  )
}

function OpenCell({ cell, isFilled }: { cell: BoardCellKey; isFilled: boolean }) {
  const t = useTranslate()
  if (!isFilled) return null
  return (
    <p className="mt-3">
      <Button isSmall name="entry" value={cellValue({ ...cell, isPinned: false })}>
        {t('menu-do.open-cell')}
      </Button>
    </p>
  )
}

function Head({ cell, closeHref }: { cell: BoardCellKey; closeHref: string }) {
  const t = useTranslate()
  return (
    <div className="mb-2 flex items-start justify-between gap-2">
      <div>
        <h2>{t('dish.choose-title', { course: t(`course.${cell.course}`).toLowerCase() })}</h2>
        <p className="text-soft">{t('dish.choose-day', { day: t.day(cell.serviceOn) })}</p>
      </div>
      <Link to={closeHref} preventScrollReset className="button is-small">
        {t('do.close')}
      </Link>
    </div>
  )
}

function Hint({ count, group }: { count: number; group: BoardGroup | undefined }) {
  const t = useTranslate()
  return (
    <p className="my-2 text-small text-soft">
      {t('dish.count', { count })} · {t('dish.per-reference')}
      {group && (
        <>
          <br />→ {t('dish.effect', { group: t.code('group', group.groupKind) })}
        </>
      )}
      <br />
      {t('choice.hint')}
      <span className="max-lg:hidden">
        <br />
        {t('choice.keys')}
      </span>
    </p>
  )
}

/** Up and down go from dish to dish, from the search box too; Escape leads back to the cell. */
function useKeys(cell: BoardCellKey, closeHref: string) {
  const navigate = useNavigate()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      document.getElementById(cellId(cell))?.focus({ preventScroll: true })
      navigate(closeHref, { preventScrollReset: true })
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-dish]')]
    const at = lines.findIndex((line) => line.contains(document.activeElement))
    const next = at + step < 0 ? undefined : lines[Math.min(at + step, lines.length - 1)]
    const search = event.currentTarget.querySelector<HTMLElement>('input[type="search"]')
    const target = next?.querySelector<HTMLElement>('button') ?? (next ? undefined : search)
    ;(target ?? next)?.focus()
    event.preventDefault()
  }
}

type SearchProps = {
  cell: BoardCellKey
  typed?: string
  groupKey?: string
  onWords: (words: string) => void
}

/** Narrows the list while one types; without a script the button asks for it. */
function SearchDishes({ cell, typed, groupKey, onWords }: SearchProps) {
  const t = useTranslate()
  const box = useRef<HTMLInputElement>(null)
  const place = `${cell.serviceOn}.${cell.course}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell begins anew
  useEffect(() => {
    onWords('')
    box.current?.focus({ preventScroll: true })
  }, [place])
  return (
    <Form method="get" preventScrollReset className="flex gap-2" role="search">
      <input type="hidden" name="cell" value={place} />
      {groupKey && <input type="hidden" name="group" value={groupKey} />}
      <input
        key={place}
        ref={box}
        type="search"
        name="q"
        defaultValue={typed}
        aria-label={t('dish.search')}
        placeholder={t('dish.search')}
        className="input"
        onInput={(event) => onWords(event.currentTarget.value.trim())}
      />
      <Button>{t('do.search')}</Button>
    </Form>
  )
}
