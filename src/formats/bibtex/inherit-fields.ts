import type { BibtexRecord } from './bibtex-records.ts';
import { isPart } from './entry-types.ts';

/**
 * The entries with the fields that their `crossref` and `xdata` parents tell them, as biblatex has it (manual, appendix B): what an entry
 * says itself stays, and a book's title is its part's `booktitle`. Nobody inherits what names or describes the parent itself. In the place
 * of `xdata` entries and sets, which are no publications, stands nothing; a field that named a parent goes, unless that is in no file.
 */
export function* inheritFields(records: readonly BibtexRecord[]): Generator<BibtexRecord | undefined> {
  const byKey = new Map(records.map((record) => [record.key.toLowerCase(), record]));
  for (const record of records) {
    const hasParents = record.fields.has('crossref') || record.fields.has('xdata');
    if (!isPublication(record)) yield undefined;
    else yield hasParents ? { ...record, fields: inherited(record, byKey, 0) } : record;
  }
}

function isPublication({ type }: BibtexRecord): boolean {
  return type !== 'xdata' && type !== 'set';
}

type Fields = ReadonlyMap<string, string>;

/** Nobody's parents reach further; two that name each other have an end. */
const GENERATIONS_MAX = 4;
const PARENTS_MAX = 20;

function inherited(record: BibtexRecord, byKey: ReadonlyMap<string, BibtexRecord>, generation: number): Fields {
  if (generation === GENERATIONS_MAX) return record.fields;
  const fields = new Map(record.fields);
  for (const link of ['xdata', 'crossref']) {
    const keys = record.fields.get(link)?.split(',').slice(0, PARENTS_MAX) ?? [];
    const parents = keys.flatMap((key) => byKey.get(key.trim().toLowerCase()) ?? []);
    if (parents.length > 0 && parents.length === keys.length) fields.delete(link);
    for (const parent of parents) {
      for (const [name, value] of inherited(parent, byKey, generation + 1)) {
        const own = link === 'xdata' ? name : inheritedName(name, record, parent);
        if (own !== undefined && !fields.get(own)) fields.set(own, value);
      }
    }
  }
  return fields;
}

/** What a parent's field is called in its part; undefined for one that stays with the parent. */
function inheritedName(name: string, part: BibtexRecord, parent: BibtexRecord): string | undefined {
  if (PARENTS_OWN.has(name)) return undefined;
  if (!isPart(part.type)) return name;
  const renamed = TITLES[name];
  if (renamed === undefined) return name;
  // "@inproceedings" takes the `booktitle` that a classic "@proceedings" repeats for it.
  return name === 'title' && parent.fields.has('booktitle') ? undefined : renamed;
}

const TITLES: Readonly<Record<string, string>> = {
  title: 'booktitle',
  subtitle: 'booksubtitle',
  titleaddon: 'booktitleaddon',
};

/** What names, describes, sorts or links the parent alone. */
const PARENTS_OWN = new Set(
  `abstract addendum annotation annote archiveprefix arxivid comment crossref doi entryset entrysubtype eprint eprintclass eprinttype execute file
  groups ids keywords keyword label mendeley-tags note options owner pagetotal pmid presort primaryclass readstatus related relatedoptions
  relatedstring relatedtype review shorthand shorttitle sortkey sorttitle sortname sortyear timestamp url urldate xdata xref pages`.split(
    /\s+/,
  ),
);
