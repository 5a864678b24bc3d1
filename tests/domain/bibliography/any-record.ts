import fc from 'fast-check';
import { parseRecord } from '../../../src/domain/bibliography/parse-record.ts';
import type { BibliographicRecord } from '../../../src/domain/bibliography/record.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const keys: { noNullPrototype: true; requiredKeys: never[] } = { noNullPrototype: true, requiredKeys: [] };
const name = fc.oneof(
  fc.record({ family: text, given: text, particle: text, suffix: text }, keys),
  fc.record({ literal: text }),
);
const fields = <T>(value: fc.Arbitrary<T>) => fc.dictionary(text, value, { ...keys, maxKeys: 4 });

/** What a reader may hand over: the fields in their types, but their texts as they come. */
const anyToldRecord = fc.record(
  {
    identifiers: fc.record(
      { arxiv: text, doi: text, openreview: text, acl: text, isbn: text, pmid: text, url: text },
      keys,
    ),
    type: text,
    title: text,
    authors: fc.array(name, { maxLength: 4 }),
    editors: fc.array(name, { maxLength: 2 }),
    andOthers: fc.constant(true),
    issued: fc.record({ year: fc.nat(12_000), month: fc.nat(14), day: fc.nat(33) }, keys),
    container: text,
    volume: text,
    issue: text,
    pages: text,
    publisher: text,
    edition: text,
    version: text,
    versionDate: fc.record({ year: fc.nat(12_000), month: fc.nat(14), day: fc.nat(33) }, keys),
    venue: text,
    language: text,
    abstract: text,
    keywords: fc.array(text, { maxLength: 4 }),
    citationKey: text,
    others: fc.record({ bibtex: fields(text), ris: fields(fc.array(text)), csl: fields(fc.jsonValue()) }, keys),
    edited: fc.array(fc.constantFrom('title', 'authors', 'issued', 'version', 'venue'), { maxLength: 3 }),
  },
  keys,
);

/** Any record as it is kept. */
export const anyRecord: fc.Arbitrary<BibliographicRecord> = anyToldRecord.map(
  (told) => parseRecord(told) ?? { identifiers: {} },
);
