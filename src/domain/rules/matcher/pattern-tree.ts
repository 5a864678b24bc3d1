import { SEPARATOR, type Signs, signOf, small } from './characters.ts';
import type { MatchSet } from './match-set.ts';
import { letterAt, matchesTail, pastLetter, SPACE } from './match-tail.ts';
import type { Pattern } from './pattern.ts';
import { canEnd } from './word-edges.ts';

/** A pattern of the rule with this number. */
export interface NumberedPattern extends Pattern {
  readonly number: number;
  readonly rank: number;
}

/** The heads of patterns as a tree of letters. Nodes are numbers, 0 is none; brothers hang on one another. */
export interface Tree {
  /** The first nodes, by their letter. */
  readonly roots: ReadonlyMap<number, number>;
  /** The same for ASCII letters. */
  readonly asciiRoots: Int32Array;
  readonly letter: Int32Array;
  readonly child: Int32Array;
  readonly brother: Int32Array;
  /** Children by parent and letter, where a parent has too many to ask one after the other: there its `child` is MANY. */
  readonly children: ReadonlyMap<number, number>;
  /** The patterns whose head ends at a node. */
  readonly ending: readonly (readonly NumberedPattern[] | undefined)[];
}

export function treeOf(patterns: readonly NumberedPattern[]): Tree {
  const roots = new Map<number, number>();
  const [letter, child, brother]: [number[], number[], number[]] = [[0], [0], [0]];
  const ending: (NumberedPattern[] | undefined)[] = [undefined];
  const children = new Map<number, number>();
  const counts: number[] = [0];

  function grow(of: number, older: number): number {
    letter.push(of);
    counts.push(0);
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
    const place = node * LETTERS + code;
    const known = children.get(place);
    if (known !== undefined) return known;
    const fresh = grow(code, child[node] ?? 0);
    child[node] = fresh;
    children.set(place, fresh);
    counts[node] = (counts[node] ?? 0) + 1;
    return fresh;
  }

  for (const pattern of patterns) {
    let node = rootOf(pattern.head.charCodeAt(0));
    for (let at = 1; at < pattern.head.length; at += 1) node = childOf(node, pattern.head.charCodeAt(at));
    const ends = ending[node] ?? [];
    ends.push(pattern);
    ending[node] = ends;
  }
  return {
    roots,
    asciiRoots: Int32Array.from({ length: ASCII }, (_, code) => roots.get(code) ?? 0),
    letter: Int32Array.from(letter),
    child: Int32Array.from(child, (first, node) => ((counts[node] ?? 0) > BROTHERS_ASKED ? MANY : first)),
    brother: Int32Array.from(brother),
    children,
    ending,
  };
}

/** Finds all the patterns that stand in the text at `at`. */
export function follow(tree: Tree, text: string, at: number, signs: Signs, findings: MatchSet): void {
  const { letter, child, brother, children, ending } = tree;
  let node = rootAt(tree, letterAt(text, at, signs));
  let here = at + 1;
  while (node !== 0) {
    const ends = ending[node];
    if (ends) tell(ends, text, here, signs, findings);
    const first = child[node] as number;
    if (first === 0 || here >= text.length) return;
    const code = text.charCodeAt(here);
    const isSeparator = signOf(signs, code) === SEPARATOR;
    const wanted = isSeparator ? SPACE : small(code);
    if (first === MANY) node = children.get(node * LETTERS + wanted) ?? 0;
    else for (node = first; node !== 0 && letter[node] !== wanted; ) node = brother[node] as number;
    here = isSeparator ? pastLetter(text, here, signs) : here + 1;
  }
}

function rootAt({ roots, asciiRoots }: Tree, letter: number): number {
  return letter < ASCII ? (asciiRoots[letter] as number) : (roots.get(letter) ?? 0);
}

function tell(ending: readonly NumberedPattern[], text: string, at: number, signs: Signs, findings: MatchSet): void {
  for (const { rests, number } of ending) {
    if (rests.length === 0 ? canEnd(text, at, signs) : matchesTail(text, at, rests, signs)) findings.add(number);
  }
}

const ASCII = 0x80;
const LETTERS = 0x10000;
const BROTHERS_ASKED = 32;
const MANY = -1;
