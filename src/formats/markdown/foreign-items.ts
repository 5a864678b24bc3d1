import { findId, idsIn } from '../find-id.ts';
import { findIdentifiers } from '../find-identifiers.ts';
import { withCharacters } from '../html-characters.ts';
import type { ImportProblem, RawEntry } from '../import-entry.ts';
import { linesInText } from '../lines-in-text.ts';
import { linksInMarkdown, unescapedMarkdown } from './links-in-markdown.ts';

/**
 * The papers of a list of other people, as "awesome" lists and one's own notes have them: one a bullet, a row of a table, a heading or a line
 * that begins with a link. The link's text is the title, or what is bold or stands above, where that is but "paper" or "PDF". Prose, code and
 * links within either are none.
 */
export function* foreignEntries(text: string): Generator<ListEntry> {
  const above: Bullet[] = [];
  let fence: string | undefined;
  let number = 0;
  for (const line of linesInText(text)) {
    number += 1;
    const mark = /^\s{0,12}(`{3}|~{3})/.exec(line)?.[1];
    if (mark && (fence === undefined || fence === mark)) fence = fence ? undefined : mark;
    if (mark || fence) continue;
    const at = `line ${number}`;
    const bullet = bulletIn(line);
    if (!bullet) {
      const [, content] = LEADING.exec(line) ?? [];
      const entry = content === undefined ? undefined : entryIn(content, at, 'registered');
      if (entry) yield entry;
      // A line that is not set in ends the list.
      if (/^\S/.test(line)) above.length = 0;
      continue;
    }
    while ((above.at(-1)?.indent ?? -1) >= bullet.indent) above.pop();
    const parent = above.at(-1);
    const found = bulletEntry(bullet, at, parent);
    if (found) yield found;
    above.push({ ...bullet, isEntry: (parent?.isEntry ?? false) || (found !== undefined && !('why' in found)) });
  }
}

interface Bullet {
  readonly indent: number;
  readonly content: string;
  readonly box: string | undefined;
  /** Whether it, or one that it stands below, is a paper: what is set in below is about that. */
  readonly isEntry?: boolean;
}

function bulletIn(line: string): Bullet | undefined {
  const found = /^([ \t]{0,40})(?:[-*+•]|\d{1,4}[.)])[ \t]+(?:\[([ xX/-])\][ \t]+)?(\S.*)$/.exec(line);
  if (!found) return undefined;
  const [, space = '', box, content = ''] = found;
  return { indent: space.replaceAll('\t', '    ').length, content, box };
}

/** A heading, a row of a table, or a line that begins with a link, bold or not. */
const LEADING = /^ {0,3}(?:#{1,6}[ \t]+(?=.*\]\()|(?=\|)|(?=(?:\*\*|__)?\[))(.*)$/;

function bulletEntry(bullet: Bullet, at: string, parent: Bullet | undefined): ListEntry | undefined {
  const { content, box } = bullet;
  if (parent?.isEntry && !/^(?:[*_~]{1,3}|\s)*\[/.test(content)) return undefined;
  const entry = entryIn(content, at, 'any page');
  if (!entry || 'why' in entry) return parent?.isEntry ? undefined : entry;
  const titled = entry.title ? entry : { ...entry, title: parent && wordsOf(parent.content) };
  // "[paper] [code]" below a paper are its own.
  if (parent?.isEntry && !entry.title) return undefined;
  return { ...titled, ...(box !== undefined && { state: STATES.get(box.toLowerCase()) }) };
}

const STATES = new Map<string, NonNullable<RawEntry['state']>>([
  [' ', 'to-read'],
  ['x', 'done'],
  ['/', 'reading'],
]);

type ListEntry = RawEntry | ImportProblem;

/** The paper of one line. `registered`: only where the address is one of a registry of papers, since any line may hold some link. */
function entryIn(content: string, at: string, which: 'registered' | 'any page'): ListEntry | undefined {
  const links = linksInMarkdown(content).filter(({ address }) => /^https?:\/\//i.test(address));
  const paper =
    links.find(({ address }) => isRegistered(address)) ??
    (which === 'any page' ? links.find(({ address }) => !isNoPaper(address)) : undefined);
  const address = paper?.address ?? (links.length === 0 && which === 'any page' ? bareAddressIn(content) : undefined);
  if (address === undefined && links.length === 0) return undefined;
  const title = titleOf(content, links);
  if (address === undefined) return which === 'any page' && title ? { at, title, why: 'no-paper' } : undefined;
  const identifiers = findIdentifiers({ places: [address] });
  const id = findId(address);
  const code = links.find((link) => link !== paper && isCode(link.address))?.address;
  return {
    at,
    id,
    title,
    // Of a paper that the service knows, its own title is surer than what a list calls it.
    ...(id === undefined && { record: { identifiers, ...(title && { title }) } }),
    ...(code && { code }),
  };
}

/** An address without brackets, or an id behind arXiv's name. */
function bareAddressIn(content: string): string | undefined {
  const [address] = /https?:\/\/[^\s<>()[\]"]{4,2048}/i.exec(content) ?? [];
  const bare = address?.replace(/[.,;:]+$/, '');
  if (bare !== undefined) return isRegistered(bare) ? bare : undefined;
  return /arxiv/i.test(content) ? idsIn(content.slice(0, LOOKED_AT_CHARACTERS))[0] : undefined;
}

const LOOKED_AT_CHARACTERS = 4_000;

function isRegistered(address: string): boolean {
  if (findId(address) !== undefined) return true;
  const { doi, openreview, acl, pmid } = findIdentifiers({ places: [address] });
  return (doi ?? openreview ?? acl ?? pmid) !== undefined || /\.pdf(?:$|[?#])/i.test(address);
}

function isCode(address: string): boolean {
  return /^https:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[^/]+\/[^/]+/i.test(address);
}

/** Where people keep code, talk, badges and films. */
function isNoPaper(address: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.){0,4}(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|codeberg\.org|shields\.io|awesome\.re|badge\.fury\.io|huggingface\.co|hf\.co|colab\.research\.google\.com|kaggle\.com|twitter\.com|x\.com|bsky\.app|mastodon\.social|linkedin\.com|facebook\.com|instagram\.com|reddit\.com|discord\.(?:gg|com)|slack\.com|t\.me|youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|wikipedia\.org|google\.com|star-history\.com|zhihu\.com|buymeacoffee\.com|patreon\.com)(?:[/?#:]|$)/i.test(
    address,
  );
}

/** The text of the first link that says more than what kind of link it is, else what is bold. */
function titleOf(content: string, links: readonly { readonly text: string }[]): string {
  const named = links.map(({ text }) => plainText(text)).find((text) => !isKindOfLink(text));
  if (named !== undefined) return named;
  const bold = /(?:\*\*|__)(?=\S)([^*_][^*]{0,500}?)(?:\*\*|__)/.exec(content)?.[1] ?? '';
  const plain = plainText(bold);
  return isKindOfLink(plain) ? '' : plain;
}

/** The words of a line that is no paper itself, but may name the one below it. */
function wordsOf(content: string): string | undefined {
  const words = plainText(content);
  return linksInMarkdown(content).length > 0 || isKindOfLink(words) ? undefined : words;
}

/** "PDF", "arXiv:2301.00001", "[code]", "📄 Paper" and whatever has no letter in it. */
function isKindOfLink(text: string): boolean {
  const bare = text.replace(/[^\p{L}\p{M}\p{N}.:/]+/gu, ' ').trim();
  return !/\p{L}/u.test(bare) || KIND_OF_LINK.test(bare);
}

const KIND_OF_LINK =
  /^(?:the |full |official |original |project |our )?(?:paper|papers|pdf|arxiv|abs|abstract|preprint|link|links|url|html|web|page|website|site|homepage|home|project|code|github|repo|repository|implementation|pytorch|tensorflow|jax|here|openreview|acl|acm|ieee|springer|doi|blog|post|video|talk|slides|poster|demo|data|dataset|datasets|model|models|weights|checkpoints|bib|bibtex|cite|citation|source|supplement|supplementary|appendix|notes|review|reviews|hf|hugging ?face|colab|twitter|论文|代码|論文|코드|논문)(?: ?(?:page|link|pdf|code|version|v?\d{1,2}|site|website))?$|^(?:https?:|www\.|doi:|arxiv ?:? ?)\S+$|^\d{4}\.\d{4,5}(?:v\d+)?$/i;

/** The words that Markdown shows for a text. */
function plainText(source: string): string {
  const text = source
    .slice(0, TITLE_MAX_CHARACTERS)
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,500}\)/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, ' ')
    .replace(/(?<![\\\p{L}\p{N}])(\*\*\*|\*\*|\*|__|_|~~|`)(?=\S)([^*_~`]{1,500})(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/^\s*[*_]{1,3}(?=\S)|(?<=\S)[*_]{2,3}\s*$/g, '');
  return withCharacters(unescapedMarkdown(text))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”„«](.{1,500})["“”»][.,:]?$/, '$1');
}

const TITLE_MAX_CHARACTERS = 2_000;
