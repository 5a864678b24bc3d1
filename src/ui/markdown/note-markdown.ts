import { type Inline, inlines } from './note-inlines.ts';

/** A part of a note. Markdown becomes such values and these become elements: no HTML in between, and what looks like HTML stays text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly start: number; readonly items: readonly Item[] }
  | { readonly kind: 'rule' };

/** `done` for the items of a task list. */
interface Item {
  readonly done?: boolean;
  readonly blocks: readonly Block[];
}

/** The note's Markdown, as much of it as notes have: paragraphs, headings, lists, tasks, quotes, code, emphasis, links. Nothing throws. */
export function noteBlocks(markdown: string): readonly Block[] {
  return blocksIn(markdown.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0);
}

const DEEPEST = 8;

function blocksIn(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const [block, end] = line.trim() === '' ? [undefined, at + 1] : blockAt(lines, at, depth);
    if (block) blocks.push(block);
    at = end;
  }
  return blocks;
}

/** The block that begins at a line, and the line after it. */
function blockAt(lines: readonly string[], at: number, depth: number): [block: Block, end: number] {
  const line = lines[at] ?? '';
  const fence = FENCE.exec(line);
  if (fence) return codeAt(lines, at, fence[1] ?? '```');
  const heading = HEADING.exec(line);
  if (heading) {
    const level = Math.min(3, heading[1]?.length ?? 1) as 1 | 2 | 3;
    return [{ kind: 'heading', level, text: inlines(withoutClosingMarks(heading[2] ?? '')) }, at + 1];
  }
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1];
  if (depth < DEEPEST && QUOTE.test(line)) {
    const end = endOf(lines, at, (one) => QUOTE.test(one));
    const inner = lines.slice(at, end).map((one) => one.replace(QUOTE, ''));
    return [{ kind: 'quote', blocks: blocksIn(inner, depth + 1) }, end];
  }
  if (depth < DEEPEST && BULLET.test(line)) return listAt(lines, at, depth);
  const end = endOf(lines, at + 1, (one) => one.trim() !== '' && !beginsBlock(one));
  return [{ kind: 'paragraph', text: inlines(lines.slice(at, end).map(dropIndent).join('\n')) }, end];
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*)$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;
const QUOTE = /^ {0,3}> ?/;
const BULLET = /^( {0,3})([-*+]|\d{1,9}[.)]) +(?=\S)/;

/** "## Title ##" is as good as "## Title". */
function withoutClosingMarks(text: string): string {
  const end = text.trimEnd();
  const bare = end.replace(/(?<!#)#+$/, '');
  return bare !== end && /\s$/.test(bare.slice(-1)) ? bare.trimEnd() : text;
}

function beginsBlock(line: string): boolean {
  return FENCE.test(line) || HEADING.test(line) || RULE.test(line) || QUOTE.test(line) || BULLET.test(line);
}

function endOf(lines: readonly string[], from: number, belongs: (line: string) => boolean): number {
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end;
}

function dropIndent(line: string): string {
  return line.replace(/^ +/, '');
}

/** A fence that is never closed holds the rest. */
function codeAt(lines: readonly string[], at: number, fence: string): [Block, number] {
  const end = endOf(lines, at + 1, (one) => !(one.trim().startsWith(fence) && /^[`~]+$/.test(one.trim())));
  return [{ kind: 'code', text: lines.slice(at + 1, end).join('\n') }, end + 1];
}

/** Items of one kind; what is set in below an item belongs to it. */
function listAt(lines: readonly string[], at: number, depth: number): [Block, number] {
  const isOrdered = isNumber(BULLET.exec(lines[at] ?? ''));
  const start = isOrdered ? Number.parseInt(BULLET.exec(lines[at] ?? '')?.[2] ?? '1', 10) : 1;
  const items: Item[] = [];
  let next = at;
  while (next < lines.length) {
    const bullet = BULLET.exec(lines[next] ?? '');
    if (!bullet || RULE.test(lines[next] ?? '') || isNumber(bullet) !== isOrdered) break;
    const indent = bullet[0].length;
    const own = (line: string) => (line.trim() === '' ? true : line.search(/\S/) >= Math.min(indent, 2));
    let end = endOf(lines, next + 1, (one) => own(one) || (one.trim() !== '' && !beginsBlock(one) && !/^\S/.test(one)));
    while (end > next + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
    const first = (lines[next] ?? '').slice(indent);
    const task = /^\[([ xX])\] +/.exec(first);
    const inner = [
      task ? first.slice(task[0].length) : first,
      ...lines.slice(next + 1, end).map((one) => outdented(one, indent)),
    ];
    items.push({ ...(task && { done: task[1] !== ' ' }), blocks: blocksIn(inner, depth + 1) });
    next = end;
    // A blank line between two items keeps them one list.
    const further = endOf(lines, next, (one) => one.trim() === '');
    if (
      further > next &&
      isNumber(BULLET.exec(lines[further] ?? '')) === isOrdered &&
      BULLET.test(lines[further] ?? '')
    )
      next = further;
  }
  return [{ kind: 'list', isOrdered, start, items }, next];
}

function isNumber(bullet: RegExpExecArray | null): boolean {
  return /^\d/.test(bullet?.[2] ?? '');
}

function outdented(line: string, indent: number): string {
  return line.slice(Math.min(indent, Math.max(0, line.search(/\S/))));
}
