/** A text being read, with what would be dear to find out again and again. */
export interface Source {
  readonly text: string;
  /** For each `{` the index of its `}`, computed once so that unbalanced braces don't cost a search each. */
  readonly braceEnd: { get(start: number): number | undefined };
  /** Where each closing mark was found last, and from where it was searched: so that no stretch is searched twice. */
  readonly found: Map<string, { readonly from: number; readonly at: number }>;
}

export interface Mode {
  readonly math: boolean;
  readonly depth: number;
}

/** What a construct came to, and where the text goes on. */
export interface LatexPiece {
  readonly text: string;
  readonly end: number;
  /** An operator written "3\times 4": its following space only ended the command's name. */
  readonly swallowsSpace?: true;
}

export function sourceFor(text: string): Source {
  return { text, braceEnd: braceEnds(text), found: new Map() };
}

/** Where the closing mark is, from `from` on; undefined when there is none before `to`. */
export function closing({ text, found }: Source, mark: string, from: number, to: number): number | undefined {
  const last = found.get(mark);
  const at = last && from >= last.from && from <= last.at ? last.at : search(text, mark, from);
  if (at !== last?.at) found.set(mark, { from, at });
  return at + mark.length > to ? undefined : at;
}

function search(text: string, mark: string, from: number): number {
  let at = text.indexOf(mark, from);
  while (at > 0 && mark.startsWith('$') && text[at - 1] === '\\') at = text.indexOf(mark, at + 1);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
}

function braceEnds(text: string): Source['braceEnd'] {
  // No brace ends at 0.
  const ends = new Int32Array(text.length);
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') open.push(at);
    else if (text[at] === '}') {
      const start = open.pop();
      if (start !== undefined) ends[start] = at;
    }
  }
  return { get: (start) => ends[start] || undefined };
}
