import { plainLine } from '../../../src/formats/bibtex/field-texts.ts';
import type { Difference } from './compare.ts';
import { type ComparedField, plainWords } from './compared-entry.ts';

/** What a tool does otherwise and ours means to do as it does: `isIt` sees the difference as it is, and after those rows that undo. */
export interface KnownDifference {
  readonly tools: readonly string[];
  readonly fields: readonly (ComparedField | 'entry')[];
  /** What the tool does. */
  readonly what: string;
  /** Takes the tool's way out of a value; both sides are compared behind it. */
  readonly undo?: (value: string) => string;
  readonly isIt?: (difference: Difference) => boolean;
}

const ALL = ['bibtex-parser', 'biblatex-csl-converter', 'citation-js', 'pandoc', 'bibutils', 'biber'];

/** Versions are each peer's own, in `npm-peers.ts` and `command-peers.ts`. */
const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    tools: ALL,
    fields: ['authors'],
    what: 'has the "others" of "and others" as a last author',
    undo: (value) => value.replace(/(?:; )?\|?(?:others|andothers)[|,]*$/i, ''),
  },
  {
    tools: ALL,
    fields: ['authors', 'title', 'keywords'],
    what: 'writes an accent on \\i over a dotless i, which is another letter than í',
    undo: (value) =>
      value
        .normalize('NFD')
        .replace(/ı(?=\p{M})/gu, 'i')
        .normalize('NFC'),
  },
  {
    tools: ['biblatex-csl-converter', 'bibutils'],
    fields: ['authors'],
    what: 'keeps the comma behind a name that has no given name',
    undo: (value) => value.replace(/,(?=;|$|\|)/g, ''),
  },
  {
    tools: ['citation-js', 'bibutils'],
    fields: ['authors'],
    what: 'keeps \\relax, which the exporter put before an abbreviation',
    undo: (value) => value.replaceAll('\\relax', ''),
  },
  {
    tools: ALL,
    fields: ['title'],
    what: 'leaves signs of formulas as commands, or what is raised and lowered without a mark',
    undo: (value) =>
      plainWords(value.replace(/\\[a-z]+ ?/gi, (command) => plainLine(`$${command}$`)).replace(/[\^_()$\\{}\s]/g, '')),
  },
  {
    tools: ['biblatex-csl-converter', 'bibutils'],
    fields: ['title'],
    what: 'leaves the subtitle out of the title',
    isIt: ({ theirs, written }) => written?.has('subtitle') === true && theirs !== '',
  },
  {
    tools: ALL,
    fields: ['authors'],
    what: 'takes the last word of a name without a comma for the family name: De Giacomo, Lewis II and all Vietnamese names',
    isIt: (difference) => differsWhere(difference, (written) => !written.includes(',')),
  },
  {
    tools: ALL,
    fields: ['authors'],
    what: 'leaves a suffix that stands at the end of the family name or of the given name in it ("Eades III, Harley")',
    isIt: (difference) => differsWhere(difference, (written) => /\b(?:Jr|Sr|I{1,3}|IV)\b/.test(written)),
  },
  {
    tools: ALL,
    fields: ['authors'],
    what: 'makes an initial with a company\'s form a person ("Acme, Inc.")',
    isIt: (difference) => differsWhere(difference, (written) => /\b(?:Inc|Ltd|LLC|Corp|GmbH)\b/.test(written)),
  },
  {
    tools: ALL,
    fields: ['authors'],
    what: 'takes what is no list of BibTeX names by the letter: two "and" side by side, names parted by commas, "et al." behind the last',
    isIt: ({ written }) => /\band\s+and\b|\bet\.? ?al\b|,[^,]+,[^,]+,/.test(written?.get('author') ?? ''),
  },
  {
    tools: ALL,
    fields: ['authors', 'title'],
    what: 'keeps what was escaped twice as it stands ("\\ensuremath{\\backslash}cs")',
    isIt: ({ field, written }) =>
      /\\(?:textbackslash|backslash|dbend|~\{)|\{\\~\{\}\}|\\\$/.test(
        written?.get(field === 'authors' ? 'author' : field) ?? '',
      ),
  },
  {
    tools: ALL,
    fields: ['doi'],
    what: "has arXiv's own DOI as a DOI; here it is the arXiv id",
    isIt: ({ theirs }) => theirs.startsWith('10.48550/arxiv.'),
  },
  {
    tools: ALL,
    fields: ['doi'],
    what: 'gives back whatever stands in the field: "null", an ISBN, two numbers, a sentence, in RIS "PhD thesis"',
    isIt: ({ theirs }) => !/^10\.\d{4,9}(?:\.\d+)*\/[^\s,;]*[^\s,;.]$/.test(theirs) || theirs.includes('\\'),
  },
  {
    tools: ALL,
    fields: ['eprint'],
    what: 'gives back whatever stands in the field: an address, or seven digits without their archive',
    isIt: ({ theirs }) => !/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/.test(theirs),
  },
  {
    tools: ALL,
    fields: ['issued'],
    what: 'knows the year alone where the month is a word of another language or has its day, or the date stands in a form of its own',
    isIt: ({ ours, theirs, written }) => ours.startsWith(theirs) && (ours.length === 4 || tellsMoreThanYear(written)),
  },
  {
    tools: ALL,
    fields: ['title'],
    what: 'leaves a command with the word behind it as it stands',
    isIt: ({ theirs }) => theirs.includes('\\'),
  },
  {
    tools: ALL,
    fields: ['keywords'],
    what: 'keeps braces and backslashes in keywords',
    undo: (value) =>
      value
        .replace(/[{}\\]/g, '')
        .split('; ')
        .sort()
        .join('; '),
  },
  {
    tools: ALL,
    fields: ['keywords'],
    what: 'has one of several keyword fields, or does not part them at the same signs',
    isIt: ({ ours, theirs }) => theirs === '' || isPart(theirs, ours) || partsOf(ours) === partsOf(theirs),
  },
  {
    tools: ALL,
    fields: ['title', 'authors', 'issued'],
    what: 'loses the fields behind a brace too many or a comma too few',
    isIt: ({ theirs }) => theirs === '',
  },
  {
    tools: ALL,
    fields: ['entry'],
    what: 'lists @xdata and @set as publications, or loses an entry that is written against the grammar',
    isIt: () => true,
  },
];

/** Whether two lists of names differ in the parts of such names only whose written form is of the kind. */
function differsWhere({ ours, theirs, written }: Difference, isKind: (name: string) => boolean): boolean {
  const names = (written?.get('author') ?? '').split(/\s+and\s+/i);
  const [mine, their] = [ours.split('; '), theirs.split('; ')];
  if (mine.length !== their.length) return false;
  return mine.every(
    (name, at) => name === their[at] || (isKind(names[at] ?? '') && letters(name) === letters(their[at] ?? '')),
  );
}

/** What stands in an entry's fields for dates beside a year. */
function tellsMoreThanYear(written: Difference['written']): boolean {
  const dates = 'date year month day DA PY Y1'.split(' ').map((name) => written?.get(name) ?? '');
  return /[\p{L}\d]/u.test(dates.join(' ').replace(/\b\d{4}\b/g, ''));
}

/** The keywords, parted at commas too. */
function partsOf(list: string): string {
  return [...new Set(list.split(/[,;] ?/).map((word) => word.trim()))].sort().join(';');
}

function isPart(some: string, all: string): boolean {
  const words = new Set(all.split('; '));
  return some.split('; ').every((word) => words.has(word));
}

/** The letters of a name, whatever part they are in. */
function letters(name: string): string {
  return [...name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()].sort().join('');
}

/** The rows that explain a difference together; undefined where they don't. */
export function explain(tool: string, difference: Difference): readonly KnownDifference[] | undefined {
  const rows = KNOWN_DIFFERENCES.filter(
    ({ tools, fields }) => tools.includes(tool) && fields.includes(difference.field),
  );
  let { ours, theirs } = difference;
  const used: KnownDifference[] = [];
  for (const row of rows) {
    if (!row.undo) continue;
    const [mine, their] = [row.undo(ours), row.undo(theirs)];
    if (mine !== ours || their !== theirs) used.push(row);
    [ours, theirs] = [mine, their];
    if (ours === theirs) return used;
  }
  const row = rows.find(({ isIt }) => isIt?.(difference) || isIt?.({ ...difference, ours, theirs }));
  return row && [...used, row];
}
