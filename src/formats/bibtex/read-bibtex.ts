import { findId } from '../find-id.ts';
import { noteToMarkdown } from '../html-to-markdown.ts';
import { collectSteps, type FoundEntry, type ImportEntries, type RawEntry } from '../import-entry.ts';
import { withOwnPart } from '../own-part.ts';
import { subjectClassWith } from '../primary-class.ts';
import { noteParts } from '../program-lines.ts';
import type { ReadingSteps } from '../reading-steps.ts';
import { IMPORT_MAX, type Refusal, refused } from '../refusal.ts';
import { type BibtexRecord, type BrokenRecord, bibtexRecords } from './bibtex-records.ts';
import { plainLine } from './field-texts.ts';
import { inheritFields } from './inherit-fields.ts';
import { latexToPlain } from './latex-to-plain.ts';
import { ownPartsIn } from './own-comment.ts';
import { identifierPlaces, identifiersOf, recordOfEntry } from './record-of-entry.ts';
import { splitOutside } from './split-outside.ts';

/**
 * The publications of a .bib file, by BibTeX's and by biblatex's field names. Keywords and groups become tags, annotations the note. All
 * entries are found before the first is read: parents may stand behind, and our own part does.
 */
export function* bibtexSteps(text: string): ReadingSteps<ImportEntries | Refusal> {
  const records: BibtexRecord[] = [];
  const broken: BrokenRecord[] = [];
  const own = new Map<string, string>();
  for (const record of bibtexRecords(text)) {
    if ('comment' in record) for (const [key, part] of ownPartsIn(record.comment)) own.set(key, part);
    else if ('broken' in record) broken.push(record);
    else records.push(record);
    if (records.length + broken.length > IMPORT_MAX.entries) return refused('too-many');
    yield 0;
  }
  return yield* collectSteps(entriesOf(records, broken, own));
}

function* entriesOf(
  records: readonly BibtexRecord[],
  broken: readonly BrokenRecord[],
  own: ReadonlyMap<string, string>,
): Generator<FoundEntry> {
  let read = 0;
  for (const record of inheritFields(records)) {
    read += 1;
    yield read / records.length;
    if (record) yield withOwnPart(bibtexEntryOf(record), own.get(record.key));
  }
  for (const { line } of broken) yield { at: `line ${line}`, why: 'unreadable' };
}

/** What the fields of an entry tell, our own part aside. */
export function bibtexEntryOf(entry: BibtexRecord): RawEntry {
  const { key, line, fields } = entry;
  const identifiers = identifiersOf(entry);
  const { places, free } = identifierPlaces(fields);
  const id = identifiers.arxiv ?? ownPageIn(places);
  const record = recordOfEntry(entry, identifiers);
  return {
    at: key || `line ${line}`,
    id,
    record,
    title: record.title,
    tags: TAG_FIELDS.flatMap((name) => tagsIn(fields.get(name) ?? '')),
    note: noteOf(fields),
    state: STATES[plainLine(fields.get('readstatus') ?? '').toLowerCase()],
    savedAt: addedAt(fields),
    primaryClass: classOf(fields) ?? subjectClassWith(id, [...places, ...free]),
  };
}

/** Ids that are not arXiv's are exported with their page at Hugging Face. */
function ownPageIn(places: readonly string[]): string | undefined {
  for (const place of places) {
    const id = place.startsWith('https://huggingface.co/papers/') ? findId(place) : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Groups are JabRef's. */
const TAG_FIELDS = ['keywords', 'keyword', 'groups', 'mendeley-tags'];

/** Commas, semicolons and Elsevier's `\sep` part tags; within braces they don't. */
function tagsIn(value: string): readonly string[] {
  return splitOutside(value.slice(0, TAGS_MAX_CHARACTERS).replace(/\\sep\b/g, ','), /[,;]/y).map(plainLine);
}

const TAGS_MAX_CHARACTERS = 100_000;

/** What people wrote, JabRef's comments by its several users too. */
const NOTE_FIELD = /^(?:annote|annotation|comment(?:-.*)?|review)$/;

function noteOf(fields: BibtexRecord['fields']): string {
  const notes = new Set<string>();
  for (const [name, value] of fields) {
    if (!NOTE_FIELD.test(name)) continue;
    const plain = latexToPlain(value.slice(0, NOTE_MAX_CHARACTERS).replace(/\r\n?/g, '\n'));
    // Our own notes, and whatever is LaTeX, have no sign of HTML as it is.
    const text = noteParts(value.includes('<') ? noteToMarkdown(plain) : plain).note;
    if (text !== '') notes.add(text);
  }
  return [...notes].join('\n\n');
}

/** Signs of LaTeX take several letters each. */
const NOTE_MAX_CHARACTERS = 500_000;

/** JabRef's. */
const STATES: Readonly<Record<string, RawEntry['state']>> = Object.assign(Object.create(null), {
  read: 'done',
  skimmed: 'reading',
});

/** When BibDesk, JabRef or BibSonomy noted that the entry was added; DBLP's `timestamp` is of its own record, and has another form. */
function addedAt(fields: BibtexRecord['fields']): number | undefined {
  for (const name of ['date-added', 'creationdate', 'added-at', 'timestamp']) {
    const [, year, month, day, time = '00:00', zone = 'Z'] =
      /^(\d{4})[-.](\d{2})[-.](\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)\S*?\s*(Z|[+-]\d{2}:?\d{2})?)?\s*$/.exec(
        fields.get(name) ?? '',
      ) ?? [];
    const at = Date.parse(`${year}-${month}-${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
    if (!Number.isNaN(at)) return at;
  }
  return undefined;
}

function classOf(fields: BibtexRecord['fields']): string | undefined {
  return plainLine(fields.get('primaryclass') ?? fields.get('eprintclass') ?? '') || undefined;
}
