import { printError, printResult, survivePipes } from './terminal.ts'

type Command = (args: string[]) => Promise<number>
type Entry = { usage: string; does: string; load: () => Promise<Command> }

/** Every command, loaded only when asked for: solving needs no database, seeding needs no solver. */
const COMMANDS: Record<string, Entry> = {
  solve: {
    usage:
      'solve PROBLEM [--out PLAN] [--gap 0.005] [--seconds 60] [--threads 2] [--seed 1] [--commit service|kg] [--warm PLAN]',
    does: 'write the best plan found; on Ctrl-C the best so far',
    load: async () => (await import('./commands/solve.ts')).solve,
  },
  verify: {
    usage: 'verify PROBLEM PLAN',
    does: 'recompute every rule and rupiah of a plan; exit 1 when it is not valid',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  explain: {
    usage: 'explain PROBLEM PLAN',
    does: 'say why food is missing and what would help, as JSON',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  evaluate: {
    usage: 'evaluate PROBLEM PLAN [--scenarios 500] [--seed 1]',
    does: 'try a plan on drawn harvests (problems of the second version), as JSON',
    load: async () => (await import('./commands/evaluate.ts')).evaluate,
  },
  export: {
    usage: 'export PROBLEM --mps FILE',
    does: 'write the whole model as free-format MPS',
    load: async () => (await import('./commands/export.ts')).exportModel,
  },
  generate: {
    usage: 'generate --kitchens N [--days 6] [--seed 1] [--recipes 120] [--format 1|2]',
    does: 'write a realistic problem drawn from a seed',
    load: async () => (await import('./commands/generate.ts')).generate,
  },
  migrate: {
    usage: 'migrate',
    does: 'bring the database up to date',
    load: async () => (await import('./commands/migrate.ts')).migrate,
  },
  seed: {
    usage: 'seed',
    does: 'store the reference data that has changed',
    load: async () => (await import('./commands/seed.ts')).seed,
  },
  'create-admin': {
    usage: 'create-admin --email EMAIL [--name NAME]',
    does: 'make a national administrator and print the first password, once',
    load: async () => (await import('./commands/create-admin.ts')).createAdmin,
  },
  'import-foods': {
    usage: 'import-foods FILE.csv [--source tkpi-2020] [--decimal comma|dot] [--apply]',
    does: 'add the foods of a composition table; a trial without --apply',
    load: async () => (await import('./commands/import-foods.ts')).importFoods,
  },
  'import-prices': {
    usage: 'import-prices FILE.csv [--source pihps] [--decimal comma|dot] [--apply]',
    does: 'store monthly reference prices by region; a trial without --apply',
    load: async () => (await import('./commands/import-prices.ts')).importPrices,
  },
  'build-menu-bank': {
    usage: 'build-menu-bank [--only WEEK,…] [--region 19] [--seconds 60] [--out FILE]',
    does: 'plan the ready weeks anew at the prices of a region and write their dishes',
    load: async () => (await import('./commands/build-menu-bank.ts')).buildMenuBank,
  },
}

const help = () =>
  [
    'Usage: npm run -s lumbung -- COMMAND …',
    '',
    ...Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`),
  ].join('\n')

async function main(argv: string[]): Promise<number> {
  const [name, ...args] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await printResult(`${help()}\n`)
    return name === undefined ? 2 : 0
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!entry) {
    const known = Object.keys(COMMANDS).join(', ')
    printError(`${name}: expected a command, one of ${known}`)
    return 2
  }
  if (args.includes('--help') || args.includes('-h')) {
    await printResult(`Usage: npm run -s lumbung -- ${entry.usage}\n  ${entry.does}\n`)
    return 0
  }
  const command = await entry.load()
  return command(args)
}

survivePipes()
try {
  process.exit(await main(process.argv.slice(2)))
} catch (error) {
  printError(error instanceof Error ? `bug: ${error.stack ?? error.message}` : `bug: ${error}`)
  process.exit(70)
}
