import { withCharacters } from './html-characters.ts';

/**
 * A note as Markdown: what a reference manager wrote as HTML (Zotero and Mendeley keep notes so) is turned into it, any other text stays
 * as it is. Linear in the length.
 */
export function noteToMarkdown(note: string): string {
  return isHtml(note) ? htmlToMarkdown(note) : note;
}

/** A text that begins with an element and ends with one, or breaks its lines as HTML does. */
function isHtml(text: string): boolean {
  const trimmed = text.trim();
  return (FIRST_TAG.test(trimmed) && trimmed.endsWith('>')) || /<br ?\/?>/i.test(trimmed);
}

const FIRST_TAG =
  /^<(?:p|div|h[1-6]|ul|ol|li|blockquote|pre|strong|b|em|i|u|span|a|table|html|body|section)(?:\s[^<>]*)?>/i;

/** A whole HTML fragment as Markdown. Of elements that note editors don't write, only the text stays. */
function htmlToMarkdown(html: string): string {
  const page: Page = { out: [], lists: [], links: [], quotes: 0, isCode: false, isItemNew: false, pending: 0 };
  for (const [whole, comment, slash, name, attributes] of html.matchAll(TOKEN)) {
    if (comment !== undefined) continue;
    if (name === undefined) putText(page, whole);
    else if (slash) close(page, name.toLowerCase());
    else open(page, name.toLowerCase(), attributes ?? '');
  }
  return page.out.join('').trim();
}

/** A comment or an instruction; a tag; text up to the next one. A "<" that begins none of them is text. */
const TOKEN = /(<!--[^<>]*-->|<[!?][^<>]*>)|<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>|[^<]+|</gi;

interface Page {
  readonly out: string[];
  /** The lists that are open: the number of the next item, or none for bullets. */
  readonly lists: (number | undefined)[];
  readonly links: string[];
  quotes: number;
  isCode: boolean;
  /** Behind a bullet whose text is still to come. */
  isItemNew: boolean;
  /** How many line ends stand before whatever comes next. */
  pending: number;
}

const MARKS: Readonly<Record<string, string | undefined>> = Object.assign(Object.create(null), {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
});
const BLOCKS = new Set(['p', 'div', 'section', 'table', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const DEEPEST = 8;

function open(page: Page, name: string, attributes: string): void {
  if (MARKS[name] !== undefined) mark(page, MARKS[name]);
  else if (BLOCKS.has(name)) {
    endBlock(page);
    if (/^h\d$/.test(name)) put(page, `${'#'.repeat(Number(name[1]))} `);
  } else if (name === 'br') page.pending = Math.min(2, page.pending + 1);
  else if (name === 'ul' || name === 'ol') {
    endBlock(page);
    page.lists.push(name === 'ol' ? 1 : undefined);
  } else if (name === 'li') beginItem(page);
  else if (name === 'blockquote') {
    endBlock(page);
    page.quotes += 1;
  } else if (name === 'pre') {
    endBlock(page);
    put(page, '```\n');
    page.isCode = true;
  } else if (name === 'hr') {
    endBlock(page);
    put(page, '---');
    endBlock(page);
  } else if (name === 'a') {
    page.links.push(addressIn(attributes));
    if (page.links.at(-1)) put(page, '[');
  } else if (name === 'td' || name === 'th') putText(page, ' ');
}

function close(page: Page, name: string): void {
  if (MARKS[name] !== undefined) mark(page, MARKS[name]);
  else if (BLOCKS.has(name)) endBlock(page);
  else if (name === 'ul' || name === 'ol') {
    page.lists.pop();
    endBlock(page);
  } else if (name === 'blockquote') {
    page.quotes = Math.max(0, page.quotes - 1);
    endBlock(page);
  } else if (name === 'pre') {
    page.isCode = false;
    put(page, '\n```');
    endBlock(page);
  } else if (name === 'a') {
    const address = page.links.pop();
    if (address) put(page, `](${address})`);
  }
}

/** Within `pre` a mark would be a character. */
function mark(page: Page, sign: string): void {
  if (!page.isCode) put(page, sign);
}

/** An empty line follows; within a list, a new line. */
function endBlock(page: Page): void {
  if (page.out.length > 0 && !page.isItemNew) page.pending = Math.max(page.pending, page.lists.length > 0 ? 1 : 2);
}

function beginItem(page: Page): void {
  page.isItemNew = false;
  endBlock(page);
  const number = page.lists.pop();
  put(page, number === undefined ? '- ' : `${number}. `);
  page.lists.push(number === undefined ? undefined : number + 1);
  page.isItemNew = true;
}

function addressIn(attributes: string): string {
  const [, quoted, single] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes) ?? [];
  const address = withCharacters(quoted ?? single ?? '').trim();
  return /^https?:\/\/[^\s<>]+$/i.test(address)
    ? address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))
    : '';
}

function putText(page: Page, source: string): void {
  const plain = withCharacters(source);
  if (page.isCode) {
    put(page, plain);
    return;
  }
  const words = plain.replace(/\s+/g, ' ');
  const isAtStart = page.pending > 0 || page.isItemNew || page.out.length === 0 || page.out.at(-1) === ' ';
  const kept = isAtStart ? words.trimStart() : words;
  if (kept === '') return;
  put(page, escaped(kept.trimEnd(), isAtStart));
  // The blank behind the words waits for more of them.
  if (kept.endsWith(' ')) page.out.push(' ');
}

/** What would be a mark in Markdown, and is a character here. */
function escaped(words: string, isAtStart: boolean): string {
  const inside = words.replace(/[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/])/giu, (sign) => `\\${sign}`);
  return isAtStart ? inside.replace(/^(?=[#>+-]{1,9}\s)/, '\\').replace(/^(\d{1,9})(?=[.)]\s)/, '$1\\') : inside;
}

function put(page: Page, piece: string): void {
  const quote = '> '.repeat(Math.min(page.quotes, DEEPEST));
  const start =
    quote +
    page.lists
      .slice(0, DEEPEST)
      .map((number) => (number === undefined ? '  ' : '   '))
      .join('');
  if (page.pending > 0) {
    if (page.out.at(-1) === ' ') page.out.pop();
    page.out.push('\n', page.pending > 1 ? `${quote.trimEnd()}\n` : '', start);
  } else if (page.out.length === 0) page.out.push(start);
  page.pending = 0;
  page.isItemNew = false;
  page.out.push(start === '' ? piece : piece.replaceAll('\n', `\n${start}`));
}
