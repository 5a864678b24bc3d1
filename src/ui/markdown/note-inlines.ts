import { safeLink } from '../../domain/safe-link.ts';

export type Inline =
  | string
  | { readonly kind: 'strong' | 'emphasis' | 'struck'; readonly text: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly host: string; readonly text: readonly Inline[] };

/** The words of a line with what is marked in them. A mark without its partner is a character. Linear in the length. */
export function inlines(text: string, depth = 0): Inline[] {
  const line: Line = { text, depth, found: new Map() };
  const found: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const piece = depth < DEEPEST ? inlineAt(line, at) : undefined;
    if (!piece) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (typeof piece.inline === 'string') plain += piece.inline;
    else {
      if (plain !== '') found.push(plain);
      plain = '';
      found.push(piece.inline);
    }
    at = piece.end;
  }
  if (plain !== '') found.push(plain);
  return found;
}

const DEEPEST = 8;

/** A text being read, as deep in marks. */
interface Line {
  readonly text: string;
  readonly depth: number;
  /** Where each closing mark was found last, and from where it was looked for: no stretch is searched twice. */
  readonly found: Map<string, { readonly from: number; readonly at: number }>;
}

interface Piece {
  readonly inline: Inline;
  readonly end: number;
}

function inlineAt(line: Line, at: number): Piece | undefined {
  const { text } = line;
  switch (text[at]) {
    case '\\':
      return /[!-/:-@[-`{-~]/.test(text.charAt(at + 1)) ? { inline: text.charAt(at + 1), end: at + 2 } : undefined;
    case '\n':
      return { inline: { kind: 'break' }, end: at + 1 };
    case '`':
      return codeSpan(line, at);
    case '*':
    case '_':
    case '~':
      return marked(line, at);
    case '[':
      return link(line, at);
    case '<':
    case 'h':
      return bareLink(text, at);
    default:
      return undefined;
  }
}

function codeSpan(line: Line, at: number): Piece | undefined {
  const { text } = line;
  const ticks = /^`+/.exec(text.slice(at, at + 20))?.[0] ?? '`';
  const close = closing(line, ticks, at + ticks.length, () => true);
  if (close === undefined) return undefined;
  const code = text.slice(at + ticks.length, close).replaceAll('\n', ' ');
  return { inline: { kind: 'code', text: code.trim() || code }, end: close + ticks.length };
}

/** Within a word an underscore is a character: "snake_case_name". */
function marked(line: Line, at: number): Piece | undefined {
  const { text, depth } = line;
  const character = text.charAt(at);
  const isDouble = text[at + 1] === character;
  if (character === '~' && !isDouble) return undefined;
  const mark = isDouble ? character + character : character;
  if (character === '_' && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return undefined;
  const start = at + mark.length;
  if (/^\s|^$/.test(text.charAt(start))) return undefined;
  const close = closing(line, mark, start + 1, closes);
  if (close === undefined) return undefined;
  const kind = character === '~' ? 'struck' : isDouble ? 'strong' : 'emphasis';
  return { inline: { kind, text: inlines(text.slice(start, close), depth + 1) }, end: close + mark.length };
}

/** The first mark from `from` on that may close; undefined when there is none. */
function closing(
  { text, found }: Line,
  mark: string,
  from: number,
  mayClose: (text: string, at: number, mark: string) => boolean,
): number | undefined {
  const last = found.get(mark);
  if (last && from >= last.from && from <= last.at) return Number.isFinite(last.at) ? last.at : undefined;
  let at = text.indexOf(mark, from);
  while (at !== -1 && !mayClose(text, at, mark)) at = text.indexOf(mark, at + 1);
  found.set(mark, { from, at: at === -1 ? Number.POSITIVE_INFINITY : at });
  return at === -1 ? undefined : at;
}

function closes(text: string, at: number, mark: string): boolean {
  if (/\s/.test(text.charAt(at - 1)) || text[at - 1] === '\\') return false;
  if (mark.length === 1 && (text[at + 1] === mark || text[at - 1] === mark)) return false;
  return !(mark.startsWith('_') && /[\p{L}\p{N}]/u.test(text.charAt(at + mark.length)));
}

/** `[words](address)`. An address that is not safe leaves the Markdown as it was written. */
function link({ text, depth }: Line, at: number): Piece | undefined {
  const found = LINK.exec(text.slice(at, at + 2_600));
  const safe = found && safeLink(found[2] ?? found[3] ?? '');
  if (!found || !safe) return undefined;
  return { inline: { kind: 'link', ...safe, text: inlines(found[1] ?? '', depth + 1) }, end: at + found[0].length };
}

const LINK =
  /^\[((?:[^[\]\\]|\\.){1,300})\]\((?:<([^<>\n]{1,2048})>|((?:[^\s()]|\([^\s()]*\)){1,2048}))(?:\s+"[^"]{0,300}")?\)/;

function bareLink(text: string, at: number): Piece | undefined {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && text[at] === 'h') return undefined;
  const found = BARE_LINK.exec(text.slice(at, at + 2_100));
  const address = found?.[1] ?? found?.[2]?.replace(/(?<![.,;:!?'")\]])[.,;:!?'")\]]+$/, '');
  const safe = address && safeLink(address);
  if (!found || !address || !safe) return undefined;
  const end = at + (found[1] === undefined ? address.length : found[0].length);
  return { inline: { kind: 'link', ...safe, text: [address] }, end };
}

const BARE_LINK = /^(?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>]+))/;
