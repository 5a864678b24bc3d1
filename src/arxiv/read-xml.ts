/** An element of XML. `text` is all that stands directly in it, with its entities resolved. */
export interface XmlElement {
  /** As written, with its prefix: "arxiv:comment". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

/**
 * The root of a document; undefined for what is not well formed, brings definitions of its own, or is larger than anything that
 * arXiv sends. The background has no DOMParser. Takes time in proportion to the text; never throws.
 */
export function readXml(text: string): XmlElement | undefined {
  const root = opened('', '');
  const open: Open[] = [root];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const top = open.at(-1);
    if (!top) return undefined;
    const next = text.indexOf('<', at);
    top.texts.push(decoded(text.slice(at, next === -1 ? text.length : next)));
    if (next === -1) break;
    const passed = passedOver(text, next);
    if (passed) {
      if (passed.end === -1) return undefined;
      if (passed.raw !== undefined) top.texts.push(passed.raw);
      at = passed.end;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(text);
    if (!tag) return undefined;
    at = TAG.lastIndex;
    const [, closes, name = '', attributes = '', isEmpty] = tag;
    if (closes) {
      if (open.length === 1 || top.name !== name) return undefined;
      open.pop();
      open.at(-1)?.children.push(closed(top));
      continue;
    }
    count += 1;
    if (count > MOST_ELEMENTS || open.length > DEEPEST) return undefined;
    const begun = opened(name, attributes);
    if (isEmpty) top.children.push(closed(begun));
    else open.push(begun);
  }
  const [only, ...more] = root.children;
  return open.length === 1 && more.length === 0 ? only : undefined;
}

/** The elements of a name directly in another. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first such element; undefined where there is none. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text;
}

const MOST_ELEMENTS = 200_000;
const DEEPEST = 50;
const TAG = /<(\/)?([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

interface Open {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

function opened(name: string, attributes: string): Open {
  const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
    ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')] as const,
  );
  return { name, attributes: new Map(pairs), children: [], texts: [] };
}

function closed({ name, attributes, children, texts }: Open): XmlElement {
  return { name, attributes, children, text: texts.join('') };
}

/** A comment, a section of raw text or the line at the top, with where it ends (-1: nowhere); undefined for a tag. Definitions are refused. */
function passedOver(text: string, at: number): { readonly end: number; readonly raw?: string } | undefined {
  if (text.startsWith('<!--', at)) return { end: endOf(text, '-->', at + 4) };
  if (text.startsWith('<![CDATA[', at)) {
    const end = endOf(text, ']]>', at + 9);
    return { end, raw: text.slice(at + 9, Math.max(end - 3, at + 9)) };
  }
  if (text.startsWith('<?', at)) return { end: endOf(text, '?>', at + 2) };
  return text.startsWith('<!', at) ? { end: -1 } : undefined;
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

/** What is no entity of XML stays as it was written. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal: string | undefined, hex: string | undefined, name: string) => {
    if (decimal === undefined && hex === undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
