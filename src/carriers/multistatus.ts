/** What a WebDAV server tells of one thing in a folder. */
export interface ListedThing {
  /** As it stands in the answer, still encoded. */
  readonly href: string;
  readonly isFolder: boolean;
}

/**
 * The things that a multistatus answer (RFC 4918) names; undefined where it is none. There is no DOMParser in a worker, and prefixes differ from
 * server to server: "D:", "d:" and none are all about.
 */
export function readMultistatus(xml: string): readonly ListedThing[] | undefined {
  const tags = tagsIn(xml);
  if (!tags.some(({ name }) => name === 'multistatus')) return undefined;
  const things: ListedThing[] = [];
  let href: string | undefined;
  let isFolder = false;
  let isInResponse = false;
  for (const [place, { name, isEnd, at }] of tags.entries()) {
    if (name === 'response') {
      if (isEnd && isInResponse && href !== undefined) things.push({ href, isFolder });
      isInResponse = !isEnd;
      [href, isFolder] = [undefined, false];
    } else if (name === 'href' && !isEnd && isInResponse && href === undefined) {
      const end = tags[place + 1];
      if (end) href = unescaped(xml.slice(at, end.from)).trim();
    } else if (name === 'collection' && isInResponse) isFolder = true;
  }
  return things;
}

interface Tag {
  /** Without its prefix. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly from: number;
  /** Behind it. */
  readonly at: number;
}

function tagsIn(xml: string): readonly Tag[] {
  const tags: Tag[] = [];
  let from = xml.indexOf('<');
  while (from !== -1) {
    const close = xml.indexOf('>', from);
    if (close === -1) break;
    const inside = xml.slice(from + 1, Math.min(close, from + 1 + TAG_MAX));
    const [, slash, name] = /^(\/?)(?:[\w.-]{1,40}:)?([\w.-]{1,40})/.exec(inside) ?? [];
    if (name !== undefined) tags.push({ name: name.toLowerCase(), isEnd: slash === '/', from, at: close + 1 });
    from = xml.indexOf('<', close + 1);
  }
  return tags;
}

/** Names are short; whatever else stands in a tag is nothing to us. */
const TAG_MAX = 120;

function unescaped(text: string): string {
  const plain = text.replace(/<!\[CDATA\[|\]\]>/g, '');
  return plain.replace(/&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (entity, decimal, hex) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return NAMED[entity.toLowerCase()] ?? entity;
  });
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
