import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

export type SourceFile = { path: string; text: string; lines: number }

/** Every TypeScript file below the folders, with paths relative to the project. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(folder, name)),
    )
    .sort()
    .map((path) => {
      const text = readFileSync(path, 'utf8')
      return { path, text, lines: text.trimEnd().split('\n').length }
    })
}

export type Import = { from: string; to: string; isTypeOnly: boolean }

const IMPORT =
  /^\s*(?:import|export)\s(type\s)?[^'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|^import\s*['"]([^'"]+)['"]/gm

/** The imports of a file; `#app/x.ts` and `./x.ts` become project paths, packages stay names. */
export function importsOf(file: SourceFile): Import[] {
  return [...file.text.matchAll(IMPORT)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? ''
    return { from: file.path, to: projectPath(file.path, specifier), isTypeOnly: Boolean(match[1]) }
  })
}

function projectPath(from: string, specifier: string) {
  if (specifier.startsWith('#')) return specifier.slice(1).split('?')[0] ?? ''
  if (!specifier.startsWith('.')) return specifier
  return relative('.', join(dirname(from), specifier)).split('?')[0] ?? ''
}

/** Source without comments and string contents, for rules about code. */
export const codeOf = (file: SourceFile) =>
  file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1')
