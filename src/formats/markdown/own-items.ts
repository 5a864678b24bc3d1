import { findId } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import type { RawEntry } from '../import-entry.ts';
import { linesInText } from '../lines-in-text.ts';
import { linksInMarkdown, unescapedMarkdown } from './links-in-markdown.ts';

/** An item of a list as `markdown-list.ts` writes it: the paper's line, and below it the note, set in. */
export interface OwnItem {
  readonly line: number;
  readonly head: string;
  readonly below: readonly string[];
}

export function* ownItems(text: string): Generator<OwnItem> {
  let item: { line: number; head: string; below: string[] } | undefined;
  let number = 0;
  for (const line of linesInText(text)) {
    number += 1;
    const isBelow = line.trim() === '' || line.startsWith('  ');
    if (isBelow) item?.below.push(line.slice(2));
    else {
      if (item) yield item;
      item = line.startsWith('- ') ? { line: number, head: line.slice(2), below: [] } : undefined;
    }
  }
  if (item) yield item;
}

/** What tells an item from the others of its list: its address, else all of its line. */
export function itemKey(head: string): string {
  return leadingLink(head)?.address ?? head;
}

/** What an item of ours tells, its own part aside. */
export function ownItemEntry({ head, below, line }: OwnItem): RawEntry {
  const link = leadingLink(head);
  const [paper = '', ...tags] = head.slice(link?.end ?? 0).split(' · ');
  const title = unescapedMarkdown(link ? link.text : (paper.split(' — ')[0] ?? ''));
  const year = Number(/(?:^| )(\d{4})$/.exec(paper)?.[1]);
  const address = link?.address ?? '';
  return {
    at: `line ${line}`,
    id: findId(address),
    title,
    record: {
      identifiers: findIdentifiers({ places: [address] }),
      title,
      ...(year >= 1000 && { issued: { year } }),
    },
    tags: tags.map(unescapedMarkdown),
    note: below.join('\n').trim(),
  };
}

function leadingLink(head: string) {
  if (!head.startsWith('[')) return undefined;
  const [first] = linksInMarkdown(head);
  return first?.start === 0 ? first : undefined;
}
