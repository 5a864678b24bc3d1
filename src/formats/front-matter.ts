/** The properties of a Markdown note, each one or more texts, and what stands below them. */
export interface FrontMatter {
  readonly properties: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
}

/**
 * The YAML between two lines of "---" at a text's beginning, as far as notes have it: texts bare or in quotes, in a block ("|", ">") or over
 * several lines, lists by dashes or in brackets. What is deeper is left out. Undefined where there is none. Names are in small letters.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const start = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const end = /^(?:---|\.\.\.)[ \t]*$/m.exec(text.slice(start, start + LOOKED_AT_CHARACTERS));
  if (!end) return undefined;
  const yaml = text.slice(start, start + end.index);
  const body = text.slice(start + end.index + end[0].length);
  return { properties: propertiesIn(yaml.split(/\r?\n/)), body: body.replace(/^\r?\n/, '') };
}

const LOOKED_AT_CHARACTERS = 1_000_000;

function propertiesIn(lines: readonly string[]): Map<string, readonly string[]> {
  const properties = new Map<string, readonly string[]>();
  let at = 0;
  while (at < lines.length) {
    const [, name, value = ''] = /^([^\s#:"'[\]{}-][^:]*|"[^"]*"|'[^']*'):(?:\s+(.*))?$/.exec(lines[at] ?? '') ?? [];
    let end = at + 1;
    while (end < lines.length && /^(?:\s|-\s|-$|$)/.test(lines[end] ?? '')) end += 1;
    if (name !== undefined) {
      const key = scalar(name).toLowerCase();
      if (!properties.has(key)) properties.set(key, textsOf(value.trim(), lines.slice(at + 1, end)));
    }
    at = end;
  }
  return properties;
}

/** A property's texts: of what stands behind its name, and of the lines below. */
function textsOf(value: string, below: readonly string[]): readonly string[] {
  const block = /^([|>])[+-]?\d?$/.exec(value)?.[1];
  if (block !== undefined) return [blockText(below, block === '|' ? '\n' : ' ')];
  if (value === '' || value.startsWith('#')) {
    return below.flatMap((line) => {
      const item = /^\s*-(?:\s+(.*))?$/.exec(line);
      return item ? scalar(item[1] ?? '') || [] : [];
    });
  }
  const whole = [value, ...below.map((line) => line.trim()).filter(Boolean)].join(' ');
  return whole.startsWith('[') ? flowItems(whole) : [scalar(whole)].filter(Boolean);
}

function blockText(lines: readonly string[], between: string): string {
  const indent = lines.find((line) => line.trim() !== '')?.search(/\S/) ?? 0;
  return lines
    .map((line) => line.slice(Math.min(indent, Math.max(0, line.search(/\S/)))))
    .join(between)
    .trim();
}

/** `[a, "b, c", 'd']` */
function flowItems(text: string): readonly string[] {
  return [...text.slice(1).matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|'[^']*(?:''[^']*)*'|[^,\]\s][^,\]]*/g)]
    .slice(0, ITEMS_MAX)
    .map(([item]) => scalar(item.trim()));
}

const ITEMS_MAX = 10_000;

/** A text without its quotes; behind a bare one there may be a comment. `null` and `~` are nothing. */
function scalar(text: string): string {
  const [mark] = text;
  if (mark === '"') return doubleQuoted(/^"([^"\\]*(?:\\.[^"\\]*)*)"/.exec(text)?.[1] ?? text.slice(1));
  if (mark === "'") return (/^'([^']*(?:''[^']*)*)'/.exec(text)?.[1] ?? text.slice(1)).replaceAll("''", "'");
  const bare = text.replace(/(?:^|\s)#.*$/, '').trim();
  return bare === '~' || bare === 'null' ? '' : bare;
}

/** JSON's escapes and those that YAML has beside them (1.2, 5.7). */
function doubleQuoted(inside: string): string {
  return inside.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(.))/gi,
    (_, two: string, four: string, eight: string, sign: string) => {
      if (sign !== undefined) return ESCAPES.get(sign) ?? sign;
      const code = Number.parseInt(two ?? four ?? eight, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['0', '\0'],
  ['a', '\x07'],
  ['e', '\x1b'],
  ['v', '\v'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);
