import { Link } from '@remix-run/react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { Todo } from '#app/shared/todo.ts'
import { StatusBadge } from './status-badge.tsx'

type Line = Todo & { text: string }

/** What waits for a person, the whole line a link to where it is done. */
export function TodoList({ todos, today }: { todos: readonly Line[]; today: string }) {
  const t = useTranslate()
  if (todos.length === 0) return <p className="text-soft">{t('today.nothing')}</p>
  return (
    <ul className="max-w-[92ch] border-t border-ink">
      {todos.map((todo) => (
        <li key={`${todo.code} ${todo.href}`} className="border-b border-line">
          <Link to={todo.href} className="group flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3">
            <span className="min-w-0 flex-1 basis-64 group-hover:underline">{todo.text}</span>
            {todo.dueOn && (
              <StatusBadge tone={todo.dueOn < today ? 'trouble' : todo.tone}>
                {todo.dueOn < today
                  ? t('today.overdue', { day: t.day(todo.dueOn) })
                  : t('today.due', { day: t.day(todo.dueOn) })}
              </StatusBadge>
            )}
            <span aria-hidden="true" className="text-leaf">
              →
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
