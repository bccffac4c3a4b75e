import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Look = { tone?: 'go' | 'danger'; isSmall?: boolean }

const classOf = ({ tone, isSmall }: Look) =>
  ['button', tone && `is-${tone}`, isSmall && 'is-small'].filter(Boolean).join(' ')

/** `tone="go"` once a page: the one thing to do here. */
export function Button({ tone, isSmall, ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="submit" {...rest} className={classOf({ tone, isSmall })} />
}

/** Something that goes somewhere; looks like a button, is a link. */
export function ButtonLink({ tone, isSmall, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={classOf({ tone, isSmall })} />
}
