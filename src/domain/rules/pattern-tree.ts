import type { Signs } from './characters.ts';
import type { Pattern } from './pattern.ts';
import { letterAt, pastLetter, restMatches } from './rest-matches.ts';
import { canEnd } from './word-edges.ts';

/** A pattern, and the number its finder calls it by. */
export interface NumberedPattern extends Pattern {
  readonly number: number;
}

export type OnFound = (number: number) => void;

/** The heads of patterns as a tree of letters. Nodes are numbers, 0 is none; brothers hang on one another. */
export interface Tree {
  /** The first nodes, by their letter. */
  readonly roots: ReadonlyMap<number, number>;
  readonly letter: Int32Array;
  readonly child: Int32Array;
  readonly brother: Int32Array;
  /** The patterns whose head ends at a node. */
  readonly ending: readonly (readonly NumberedPattern[] | undefined)[];
}

export function treeOf(patterns: readonly NumberedPattern[]): Tree {
  const roots = new Map<number, number>();
  const [letter, child, brother]: [number[], number[], number[]] = [[0], [0], [0]];
  const ending: (NumberedPattern[] | undefined)[] = [undefined];

  function grow(of: number, older: number): number {
    letter.push(of);
    child.push(0);
    brother.push(older);
    ending.push(undefined);
    return letter.length - 1;
  }

  function rootOf(code: number): number {
    const root = roots.get(code) ?? grow(code, 0);
    roots.set(code, root);
    return root;
  }

  function childOf(node: number, code: number): number {
    let known = child[node] ?? 0;
    while (known !== 0 && letter[known] !== code) known = brother[known] ?? 0;
    if (known !== 0) return known;
    const fresh = grow(code, child[node] ?? 0);
    child[node] = fresh;
    return fresh;
  }

  for (const pattern of patterns) {
    let node = rootOf(pattern.head.charCodeAt(0));
    for (let at = 1; at < pattern.head.length; at += 1) node = childOf(node, pattern.head.charCodeAt(at));
    ending[node] = [...(ending[node] ?? []), pattern];
  }
  return {
    roots,
    letter: Int32Array.from(letter),
    child: Int32Array.from(child),
    brother: Int32Array.from(brother),
    ending,
  };
}

/** Tells all the patterns that stand in the text at `at`. */
export function follow(tree: Tree, text: string, at: number, signs: Signs, onFound: OnFound): void {
  let node = tree.roots.get(letterAt(text, at, signs)) ?? 0;
  let here = at + 1;
  while (node !== 0) {
    const ending = tree.ending[node];
    if (ending) tell(ending, text, here, signs, onFound);
    let child = tree.child[node] ?? 0;
    if (child === 0 || here >= text.length) return;
    const letter = letterAt(text, here, signs);
    while (child !== 0 && tree.letter[child] !== letter) child = tree.brother[child] ?? 0;
    node = child;
    here = pastLetter(text, here, signs);
  }
}

function tell(ending: readonly NumberedPattern[], text: string, at: number, signs: Signs, onFound: OnFound): void {
  for (const { rests, number } of ending) {
    if (rests.length === 0 ? canEnd(text, at, signs) : restMatches(text, at, rests, signs)) onFound(number);
  }
}
