import ts from 'typescript'
import type { SourceFile } from './source-files.ts'

/** Every node of a file for which the test holds, as `path:line`. */
export function findNodes(file: SourceFile, holds: (node: ts.Node) => boolean): string[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind)
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (holds(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${file.path}:${line + 1}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
