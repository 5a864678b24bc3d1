import type { SyncDoc } from './sync-doc.ts';

/** No field is called so: they begin with a letter. */
const NOTE = '#note';
const GONE = '#gone';

/** What a record tells of, by name. */
export function namesTold({ fields, note, gone }: SyncDoc): readonly string[] {
  return [...Object.keys(fields), ...(note ? [NOTE] : []), ...(gone ? [GONE] : [])];
}

/** That much of a document, as a record. */
export function partOfDoc(doc: SyncDoc, names: readonly string[]): SyncDoc {
  const told = new Set(names);
  return {
    id: doc.id,
    fields: Object.fromEntries(Object.entries(doc.fields).filter(([name]) => told.has(name))),
    ...(doc.note && told.has(NOTE) && { note: doc.note }),
    ...(doc.gone && told.has(GONE) && { gone: doc.gone }),
  };
}
