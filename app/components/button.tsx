import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Look = { tone?: 'go' | 'danger'; isSmall?: boolean; className?: string }

const classOf = ({ tone, isSmall, className }: Look) =>
  ['button', tone && `is-${tone}`, isSmall && 'is-small', className].filter(Boolean).join(' ')

/** `tone="go"` once a page: the one thing to do here. */
export function Button(props: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  const { tone, isSmall, className, ...rest } = props
  return <button type="submit" {...rest} className={classOf({ tone, isSmall, className })} />
}

/** Something that goes somewhere; looks like a button, is a link. */
export function ButtonLink({ tone, isSmall, className, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={classOf({ tone, isSmall, className })} />
}
