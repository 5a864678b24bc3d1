import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** A module of `src`, as far as its place among the others goes. */
export interface Module {
  /** What it defines and exports, without what it only passes on. */
  readonly defines: readonly string[];
  /** In the order of the text, of types and values, static and late. */
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path below `src`, or the name of a package. */
  readonly from: string;
  /** Whether it is code of `src`, and no package and no file of data. */
  readonly isOurs: boolean;
  /** Nothing of it is left when the extension runs. */
  readonly isType: boolean;
}

/** By their paths below `src`. */
export type Modules = ReadonlyMap<string, Module>;

/** All modules of `src`. */
export function readModules(): Modules {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return modulesOf(Object.fromEntries(files.map((file) => [file, readFileSync(join(SRC, file), 'utf8')])));
}

/** The modules of some texts, each by its path below `src`. */
export function modulesOf(texts: Record<string, string>): Modules {
  return new Map(Object.entries(texts).map(([path, text]) => [path, moduleOf(path, text)]));
}

function moduleOf(path: string, text: string): Module {
  const { program, module, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const nodes = [...nodesOf(program)];
  return {
    defines: module.staticExports
      .flatMap(({ entries }) => entries)
      .flatMap(({ moduleRequest, exportName }) => (moduleRequest || !exportName.name ? [] : [exportName.name])),
    imports: nodes.flatMap((node) => {
      const specifier = specifierOf(node);
      return specifier === undefined ? [] : [importOf(posix.dirname(path), specifier, isOfTypes(node))];
    }),
  };
}

interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** A piece of a program and all that is in it, in the order of the text. */
function* nodesOf(part: unknown): Generator<Node> {
  if (Array.isArray(part)) {
    for (const one of part) yield* nodesOf(one);
  } else if (typeof part === 'object' && part !== null) {
    if (isNode(part)) yield part;
    for (const inner of Object.values(part)) yield* nodesOf(inner);
  }
}

function isNode(part: unknown): part is Node {
  return typeof part === 'object' && part !== null && 'type' in part && typeof part.type === 'string';
}

const IMPORTS = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function specifierOf({ type, source }: Node): string | undefined {
  if (!IMPORTS.includes(type) || !isNode(source)) return undefined;
  return typeof source.value === 'string' ? source.value : undefined;
}

function isOfTypes({ type, importKind, exportKind, specifiers }: Node): boolean {
  if (type === 'TSImportType' || importKind === 'type' || exportKind === 'type') return true;
  const all = Array.isArray(specifiers) ? specifiers.filter(isNode) : [];
  return all.length > 0 && all.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

function importOf(folder: string, specifier: string, isType: boolean): Import {
  if (!specifier.startsWith('.')) {
    const from = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
    return { from, isOurs: false, isType };
  }
  const from = posix.join(folder, specifier);
  return { from, isOurs: /\.tsx?$/.test(from), isType };
}
