import { Dexie } from 'dexie';
import type { Options } from 'minisearch';
import { documentOf, FIELDS, type SearchDocument } from '../../../src/domain/search/document.ts';
import { foldWord } from '../../../src/domain/search/fold.ts';
import { cacheOf } from '../../../src/store/databases.ts';
import type { Store } from '../../../src/store/open-store.ts';

/** A way to search: loaded from what it left in IndexedDB, then asked letter by letter. */
export interface Engine {
  readonly load: (
    store: Store,
  ) => Promise<(query: string) => { readonly ids: readonly string[]; readonly total: number }>;
  /** Leaves ready what `load` reads; answers with the bytes of it. */
  readonly build: (store: Store) => Promise<number>;
}

const LIMIT = 50;
const rivals = new Dexie('bench-rivals');
rivals.version(1).stores({ kept: '' });

/** The extension's own, with its code as a chunk of its own, as the popup loads it. */
const prepared: Engine = {
  async load(store) {
    const { openSearch } = await import('../../../src/store/search/search-papers.ts');
    const { find } = await openSearch(store);
    return (query) => find(query, { limit: LIMIT }) ?? { ids: [], total: 0 };
  },
  async build(store) {
    const { indexPapers } = await import('../../../src/store/search/index-papers.ts');
    while (!(await indexPapers(store)).isDone);
    const rows = await cacheOf(store).segments.toArray();
    return rows.reduce(
      (sum, row) =>
        sum +
        [row.ids, row.gone, row.words].join('').length +
        row.worth.byteLength +
        row.years.byteLength +
        row.flags.byteLength +
        row.restNeighbours.byteLength +
        row.restNeighbourCounts.byteLength +
        row.lengths.byteLength +
        row.neighbours.byteLength +
        row.neighbourCounts.byteLength +
        row.starts.byteLength +
        row.places.byteLength,
      0,
    );
  },
};

/** Folded texts in blocks, looked through whole: every word has to be somewhere; no order but votes, no typos. */
const scan: Engine = {
  async load() {
    const { ids, texts } = (await rivals.table('kept').get('scan')) as { ids: string[]; texts: string[] };
    return (query) => {
      const words = fold(query)
        .split(' ')
        .filter((word) => word !== '');
      const found: string[] = [];
      for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? '';
        if (words.every((word) => text.includes(` ${word}`))) found.push(ids[at] ?? '');
      }
      return { ids: found.slice(0, LIMIT), total: found.length };
    };
  },
  async build(store) {
    const documents = (await cacheOf(store).papers.toArray()).map(documentOf).sort((a, b) => b.worth - a.worth);
    const texts = documents.map((document) => ` ${fold(Object.values(textsOf(document)).join(' '))}`);
    await rivals.table('kept').put({ ids: documents.map(({ id }) => id), texts }, 'scan');
    return texts.join('').length;
  },
};

const options: Options = {
  fields: [...FIELDS],
  processTerm: (term) => foldWord(term) || null,
  searchOptions: {
    boost: { title: 4, keywords: 2.5, authors: 1.7, organisation: 1.7 },
    combineWith: 'AND',
    prefix: (_term, index, terms) => index === terms.length - 1,
    fuzzy: (term) => (term.length < 5 ? false : term.length < 9 ? 1 : 2),
  },
};

const miniSearch: Engine = {
  async load() {
    const { default: MiniSearch } = await import('minisearch');
    const json = (await rivals.table('kept').get('minisearch')) as string;
    const index = MiniSearch.loadJSON(json, options);
    return (query) => {
      const found = index.search(query);
      return { ids: found.slice(0, LIMIT).map(({ id }) => id as string), total: found.length };
    };
  },
  async build(store) {
    const { default: MiniSearch } = await import('minisearch');
    const index = new MiniSearch(options);
    index.addAll((await cacheOf(store).papers.toArray()).map((paper) => textsOf(documentOf(paper))));
    const json = JSON.stringify(index);
    await rivals.table('kept').put(json, 'minisearch');
    return json.length;
  },
};

export const ENGINES: Readonly<Record<string, Engine>> = { prepared, miniSearch, scan };

function textsOf({ id, texts }: SearchDocument): Record<string, string> {
  return { id, ...Object.fromEntries(FIELDS.map((field) => [field, (texts[field] ?? []).join(' | ')])) };
}

function fold(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldWord).join(' ');
}
