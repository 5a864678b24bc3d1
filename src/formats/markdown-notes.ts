import { isoDate } from '../domain/bibliography/dates.ts';
import { isMadeId } from '../domain/bibliography/identity.ts';
import { issuedOf, utcDate } from '../domain/bibliography/issued.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { type PaperLink, paperLinks } from '../domain/paper-links.ts';
import type { Citable } from './citable.ts';
import { citationKeySteps, type Keyed } from './citation-key.ts';
import { citableUrl } from './cited-record.ts';
import { fileName } from './file-name.ts';
import type { RawEntry } from './import-entry.ts';
import { noteEntry } from './markdown/note-entry.ts';
import { ownBlock } from './markdown/own-block.ts';
import { markdownText, withoutNul } from './markdown-text.ts';
import { oneLine } from './one-line.ts';
import { ownPart } from './own-part.ts';
import { yamlList, yamlText } from './yaml-text.ts';

export interface NoteFile {
  /** Safe everywhere, unique without regard to case, ending in ".md". */
  readonly name: string;
  readonly text: string;
}

/**
 * One Markdown note a paper, with YAML properties named as Obsidian's web clipper names them (title, source, author, published,
 * created, description, tags) and five of ours (citekey, arxiv, version, accepted, state). Below: the abstract, links, and the reader's own note as it is; in
 * the note of a saved paper, a comment at its end with what else is known of it.
 */
export function* markdownNoteSteps(
  citables: readonly Citable[],
  { keyPattern, list = [] }: NoteOptions = {},
): Generator<NoteFile | undefined, void, void> {
  const keys = yield* citationKeySteps([...list, ...citables], keyPattern);
  const names = new Map<string, number>();
  for (const citable of citables) {
    const name = `${freeName(citable, names)}.md`;
    yield { name, text: wholeNote(citable, keys.get(citable.paper.id) ?? '') };
  }
}

interface NoteOptions {
  readonly keyPattern?: string;
  readonly list?: Iterable<Keyed>;
}

/** `taken`: by name, folded, how many have asked for it. */
function freeName({ paper }: Citable, taken: Map<string, number>): string {
  const title = fileName(latexToText(paper.title));
  const id = fileName(paper.id) || 'paper';
  let name = title || id;
  if (taken.has(folded(name))) name = `${title} ${id}`.trim();
  const base = name;
  let count = taken.get(folded(base)) ?? 0;
  for (; taken.has(folded(name)); count += 1) name = `${base} ${count + 1}`;
  taken.set(folded(base), Math.max(count, 1));
  taken.set(folded(name), Math.max(taken.get(folded(name)) ?? 0, 1));
  return name;
}

/** File systems that ignore case or the form of accents would write one note over another. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function wholeNote(citable: Citable, key: string): string {
  const text = plainNote(citable, key);
  const back = citable.savedAt === undefined ? undefined : (noteEntry(text, '') ?? EMPTY);
  return back ? text + ownBlock([['', ownPart(citable, key, back)]]) : text;
}

const EMPTY: RawEntry = { at: '' };

function plainNote({ paper, record, tags = [], note = '', state, savedAt }: Citable, key: string): string {
  const published = issuedOf({ paper, record });
  const created = savedAt === undefined ? undefined : utcDate(savedAt);
  const description = oneLine(latexToText(paper.summary ?? ''));
  const properties: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', ` ${yamlText(oneLine(latexToText(paper.title)))}`],
    ['source', ` ${yamlText(citableUrl(paper.id, record) ?? '')}`],
    ['author', yamlList(paper.authors.map((author) => `[[${wikiName(author)}]]`))],
    ['published', published?.day ? ` ${isoDate(published)}` : published ? ` ${yamlText(isoDate(published))}` : ''],
    ['created', created ? ` ${isoDate(created)}` : ''],
    ['description', ` ${yamlText(description)}`],
    ['tags', yamlList([...new Set(tags.map(obsidianTag).filter(Boolean))])],
    ['citekey', ` ${yamlText(key)}`],
    ['arxiv', isMadeId(paper.id) ? '' : ` ${yamlText(paper.id)}`],
    ['version', record?.version ? ` ${yamlText(record.version)}` : undefined],
    ['accepted', record?.venue ? ` ${yamlText(record.venue)}` : undefined],
    ['state', state ? ` ${yamlText(state)}` : ''],
  ];
  const yaml = properties.map(([name, value]) => (value === undefined ? '' : `${name}:${value}\n`)).join('');
  const abstract = markdownText(latexToText(paper.abstract));
  const places = paperLinks(paper).map(
    ({ kind, host, href }) => `[${PLACE_NAMES[kind] ?? markdownText(host)}](<${href}>)`,
  );
  const body = [abstract && `> ${abstract}`, places.join(' · '), withoutNul(note.trim())].filter(Boolean).join('\n\n');
  return `---\n${yaml}---\n\n${body}\n`;
}

/** Code and project are named by their host. */
const PLACE_NAMES: Readonly<Partial<Record<PaperLink['kind'], string>>> = {
  'hugging-face': 'Hugging Face',
  arxiv: 'arXiv',
  pdf: 'PDF',
  alphaxiv: 'alphaXiv',
};

/** What would end or bend a link to a note of that name. */
function wikiName(author: string): string {
  return oneLine(author.replace(/[[\]|#^\\/:*"<>?]/g, ' '));
}

/** Obsidian's tags have no blanks, and not only digits. */
function obsidianTag(tag: string): string {
  const bare = tag
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_/-]/gu, '');
  return /^[\d/_-]*$/.test(bare) ? bare && `_${bare}` : bare;
}
