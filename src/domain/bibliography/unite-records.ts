import { present } from '../present.ts';
import type { BibliographicRecord, OtherFields, PartialDate } from './record.ts';

/**
 * What two sources say of one publication: the first one's word counts, the second fills in what that leaves open. What a hand edited in
 * either stays, the first one's before the second's.
 */
export function uniteRecords(first: BibliographicRecord, second: BibliographicRecord): BibliographicRecord {
  const edited = [...new Set([...(first.edited ?? []), ...(second.edited ?? [])])];
  const united: Gapped = {
    ...venueOf(first, second),
    ...authorsOf(first, second),
    ...versionOf(first, second),
    venue: first.venue ?? second.venue,
    title: first.title ?? second.title,
    editors: first.editors ?? second.editors,
    language: first.language ?? second.language,
    abstract: first.abstract ?? second.abstract,
    citationKey: first.citationKey ?? second.citationKey,
    keywords: unitedTexts(first.keywords, second.keywords),
    others: unitedOthers(first, second),
    edited: edited.length > 0 ? edited : undefined,
    ...editedIn(second),
    ...editedIn(first),
  };
  const byHand = [first, second].find((record) => record.edited?.includes('identifiers'));
  return { ...present(united), identifiers: byHand?.identifiers ?? { ...second.identifiers, ...first.identifiers } };
}

type Told = Omit<BibliographicRecord, 'identifiers'>;
type Gapped = { readonly [Key in keyof Told]-?: Told[Key] | undefined };

/** Where a publication appeared is told by one source, its type and date with it: a preprint's date is not that of the paper in print. */
function venueOf(first: BibliographicRecord, second: BibliographicRecord) {
  const isFirstInPrint = first.container !== undefined || second.container === undefined;
  const [venue, other] = isFirstInPrint ? [first, second] : [second, first];
  return {
    type: venue.type ?? other.type,
    container: venue.container,
    volume: venue.volume ?? other.volume,
    issue: venue.issue ?? other.issue,
    pages: venue.pages ?? other.pages,
    publisher: venue.publisher ?? other.publisher,
    edition: venue.edition ?? other.edition,
    issued: moreExact(venue.issued, other.issued),
  };
}

/** A version goes with its date. */
function versionOf(first: BibliographicRecord, second: BibliographicRecord) {
  const { version, versionDate } = first.version === undefined ? second : first;
  const isSame = first.version === second.version;
  return { version, versionDate: versionDate ?? (isSame ? second.versionDate : undefined) };
}

/** Of two dates that fit, the one that tells more. */
function moreExact(first: PartialDate | undefined, second: PartialDate | undefined): PartialDate | undefined {
  if (!first || !second) return first ?? second;
  const fits = first.year === second.year && (first.month ?? second.month) === second.month;
  return fits && first.day === undefined ? second : first;
}

/** A list that ends in "and others" gives way to a longer one. */
function authorsOf(first: BibliographicRecord, second: BibliographicRecord) {
  const isCutOff = first.andOthers && (second.authors?.length ?? 0) > (first.authors?.length ?? 0);
  const { authors, andOthers } = first.authors && !isCutOff ? first : second;
  return { authors, andOthers };
}

function unitedTexts(first: readonly string[] = [], second: readonly string[] = []): readonly string[] | undefined {
  const known = new Set(first.map((text) => text.toLowerCase()));
  const united = [...first, ...second.filter((text) => !known.has(text.toLowerCase()))];
  return united.length > 0 ? united : undefined;
}

/** The second citation key becomes one of biblatex's `ids`, the other keys of an entry: manuscripts may cite either. */
function unitedOthers(first: BibliographicRecord, second: BibliographicRecord): OtherFields | undefined {
  const [a, b] = [first.others ?? {}, second.others ?? {}];
  const known = [first.citationKey ?? second.citationKey, ...keysIn(a.bibtex?.ids)];
  const more = [second.citationKey, ...keysIn(b.bibtex?.ids)].filter(
    (key) => key !== undefined && !known.includes(key),
  );
  const ids = [...new Set([...known.slice(1), ...more])];
  const bibtex = { ...b.bibtex, ...a.bibtex, ...(more.length > 0 && { ids: ids.join(', ') }) };
  const [ris, csl] = [
    { ...b.ris, ...a.ris },
    { ...b.csl, ...a.csl },
  ];
  const others = {
    ...(Object.keys(bibtex).length > 0 && { bibtex }),
    ...(Object.keys(ris).length > 0 && { ris }),
    ...(Object.keys(csl).length > 0 && { csl }),
  };
  return Object.keys(others).length > 0 ? others : undefined;
}

function keysIn(ids = ''): readonly string[] {
  return ids.split(',').flatMap((key) => key.trim() || []);
}

function editedIn(record: BibliographicRecord): Readonly<Record<string, unknown>> {
  const { edited = [] } = record;
  const fields = Object.fromEntries(edited.map((name) => [name, record[name]]));
  return {
    ...fields,
    ...(edited.includes('authors') && { andOthers: record.andOthers }),
    ...(edited.includes('version') && { versionDate: record.versionDate }),
  };
}
