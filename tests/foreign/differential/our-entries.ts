import { citedName } from '../../../src/domain/bibliography/names.ts';
import type { Name } from '../../../src/domain/bibliography/record.ts';
import { type BibtexRecord, bibtexRecords } from '../../../src/formats/bibtex/bibtex-records.ts';
import { inheritFields } from '../../../src/formats/bibtex/inherit-fields.ts';
import { bibtexEntryOf } from '../../../src/formats/bibtex/read-bibtex.ts';
import { readCslItem } from '../../../src/formats/csl/csl-entry.ts';
import type { RawEntry } from '../../../src/formats/import-entry.ts';
import { risEntry } from '../../../src/formats/ris/read-ris.ts';
import { risRecords } from '../../../src/formats/ris/ris-records.ts';
import { type ComparedEntry, type ComparedName, isoOf } from './compared-entry.ts';

export type ForeignFormat = 'bib' | 'ris' | 'json';

/** The entries of a file as our readers have them, before those of one paper are united. */
export function ourEntries(format: ForeignFormat, text: string): readonly ComparedEntry[] {
  return READERS[format](text.replace(/^\ufeff/, ''));
}

const READERS: Readonly<Record<ForeignFormat, (text: string) => readonly ComparedEntry[]>> = {
  bib: (text) =>
    [...inheritFields(bibtexEntries(text))].flatMap((entry) => {
      if (!entry) return [];
      const keywords = new Map([...entry.fields].filter(([name]) => /^keywords?$/.test(name)));
      return {
        ...compared(bibtexEntryOf(entry)),
        key: entry.key,
        keywords: bibtexEntryOf({ ...entry, fields: keywords }).tags,
        written: entry.fields,
      };
    }),
  ris: (text) =>
    [...risRecords(text)].map((record, index) => ({
      ...compared(risEntry(record)),
      key: String(index),
      written: new Map([...record.values].map(([tag, all]) => [tag, all.join(' ')])),
    })),
  json: (text) => {
    const items: Readonly<Record<string, unknown>>[] = JSON.parse(text);
    return items.map((item, index) => ({ ...compared(readCslItem(item, String(index))), key: String(item.id) }));
  },
};

/** The entries of a .bib file; keys that occur twice name none of them. */
function bibtexEntries(text: string): readonly BibtexRecord[] {
  return [...bibtexRecords(text)].flatMap((record) => ('fields' in record ? record : []));
}

function compared({ record, tags = [] }: RawEntry): Omit<ComparedEntry, 'key'> {
  const { identifiers, issued } = record ?? {};
  return {
    title: record?.title ?? '',
    authors: (record?.authors ?? []).map(comparedName),
    issued: isoOf(issued?.year, issued?.month, issued?.day),
    doi: identifiers?.doi,
    eprint: identifiers?.arxiv,
    keywords: tags,
  };
}

function comparedName(name: Name): ComparedName {
  return 'literal' in name
    ? { family: name.literal, given: '', suffix: '' }
    : { family: citedName(name), given: name.given ?? '', suffix: name.suffix ?? '' };
}
