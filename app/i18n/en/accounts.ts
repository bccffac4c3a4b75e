import type { accounts as source } from '#app/i18n/id/accounts.ts'
import type { Translated } from '#app/i18n/translated.ts'

export const accounts = {
  'login.title': 'Sign in',
  'login.email': 'E-mail',
  'login.password': 'Password',
  'login.submit': 'Sign in',
  'login.forgotten': 'Forgot your password? Ask the Administrator for a new one.',
  'login.demo':
    'Example region: addresses and passwords are on the screen where the server was started and in .data/demo-sign-ins.txt.',
  'login.signed-out': 'You are signed out.',
  'logout.submit': 'Sign out',
  'logout.everywhere': 'Sign out on all devices',

  'role.kitchen-manager': 'Kitchen manager',
  'role.unit-officer': 'Unit officer',
  'role.auditor': 'Nutrition auditor',
  'role.buyer': 'Buyer',
  'role.regional-observer': 'Regional observer',
  'role.admin': 'Administrator',

  'scope.institution': 'one institution',
  'scope.region': 'one region',
  'scope.nation': 'all of Indonesia',

  'refusal.wrong-sign-in': 'E-mail or password does not match.',
  'refusal.too-many-attempts': 'Too many attempts. Wait 15 minutes, then try again.',
  'refusal.email-taken': 'Another user already has this e-mail address.',
  'refusal.role-already-given': 'This role is already held.',
  'refusal.last-admin': 'There must always be at least one active national Administrator.',
  'refusal.beyond-your-scope': 'That role reaches beyond what you may manage.',
  'refusal.scope-does-not-fit-role': 'This role cannot have that scope.',

  'account.users': 'Users',
  'account.name': 'Name or position',
  'account.email': 'E-mail',
  'account.roles': 'Roles',
  'account.state': 'State',
  'account.active': 'active',
  'account.inactive': 'closed',
  'account.count': '{count} {count|account|accounts}',
  'account.invite': 'Invite a user',
  'account.invite-hint':
    'The first password is random and shown once. Hand it to the person directly.',
  'account.first-password': 'First password for {email}',
  'account.first-password-once': 'Shown only once. Write it down now.',
  'account.new-password': 'Make a new password',
  'account.close': 'Close account',
  'account.reopen': 'Reopen',
  'account.give-role': 'Give role',
  'account.take-role': 'Take back',
  'account.role': 'Role',
  'account.scope': 'Scope',
  'account.created': 'Created',
  'account.none': 'No other users yet. Invite the kitchen managers and unit officers first.',
  'account.no-role': 'no role yet',

  'event.session.started': 'Signed in',
  'event.session.ended-everywhere': 'Signed out on all devices',
  'event.account.invited': 'User invited',
  'event.account.role-given': 'Role given',
  'event.account.role-taken': 'Role taken back',
  'event.account.password-reset': 'New password made',
  'event.account.closed': 'Account closed',
  'event.account.reopened': 'Account reopened',

  'todo.invite-first-users':
    'Invite kitchen managers and unit officers: so far there are only Administrators.',

  'today.nothing': 'Nothing is waiting for you.',
  'today.waiting': 'Waiting for you',
  'today.places': 'Your pages',
  'today.due': 'by {day}',
  'today.overdue': 'overdue since {day}',
  'today.no-role':
    'Your account has no role yet. Ask the Administrator to give one; the menu then appears above.',
} satisfies Translated<typeof source>
