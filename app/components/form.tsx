import { Form, useNavigation } from '@remix-run/react'
import { createContext, type FormEvent, type ReactNode, useContext } from 'react'
import { useTranslate } from '#app/i18n/use-translate.tsx'
import type { FormProblem } from '#app/shared/form.ts'

/** What an action answers when it could not do it: a refusal, or problems of fields. */
export type Answer = { intent?: string; refusal?: string; problem?: FormProblem }

type FormState = { id: string; problem: FormProblem | undefined }
const FormContext = createContext<FormState>({ id: 'form', problem: undefined })
export const useFormState = () => useContext(FormContext)

/**
 * A form that posts to the page that shows it and works without JavaScript. Pass the action's
 * answer: on a 422 each `Field` inside shows its message and keeps what was typed. Several
 * forms on a page are told apart by `intent`.
 */
export function PostForm(props: {
  intent?: string
  /** Needed where a form of one intent stands in every row of a list. */
  id?: string
  answer?: Answer | null
  action?: string
  encType?: 'multipart/form-data'
  className?: string
  /** Looks at the form before it is sent; it may keep it from being sent. */
  onSubmit?: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}) {
  const { intent, answer } = props
  const isMine = answer?.intent === undefined || answer.intent === intent
  const problem = isMine ? answer?.problem : undefined
  const id = props.id ?? intent ?? 'form'
  return (
    <Form
      method="post"
      action={props.action}
      encType={props.encType}
      className={props.className}
      onSubmit={props.onSubmit}
      noValidate={problem !== undefined}
    >
      {intent && <input type="hidden" name="intent" value={intent} />}
      <FormContext.Provider value={{ id, problem }}>
        {problem && <FieldSummary problem={problem} id={id} />}
        {props.children}
      </FormContext.Provider>
    </Form>
  )
}

function FieldSummary({ problem, id }: { problem: FormProblem; id: string }) {
  const t = useTranslate()
  return (
    <div role="alert" className="proof is-trouble mb-4">
      <p className="font-semibold">{t('field.summary')}</p>
      <ul>
        {Object.entries(problem.fields).map(([name, { code, limit }]) => (
          <li key={name}>
            <a className="link" href={`#${id}-${name}`}>
              {sayFieldProblem(t, code, limit)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `required` is `field.required`; a code with a dot is a key of its own feature. */
export function sayFieldProblem(
  t: ReturnType<typeof useTranslate>,
  code: string,
  limit: number | undefined,
) {
  const [noun = 'field', word = ''] = code.includes('.') ? code.split('.') : ['field', code]
  const facts: Record<string, number> = limit === undefined ? {} : { limit }
  return noun === 'field' ? t.code('field', word, facts) : t.code(noun, word, facts)
}

/** True while this form is on its way, so that a button can say so. */
export function useIsSending(intent?: string) {
  const { state, formData } = useNavigation()
  return (
    state !== 'idle' && formData !== undefined && (!intent || formData.get('intent') === intent)
  )
}
