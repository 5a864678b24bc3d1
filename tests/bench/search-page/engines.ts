import { Dexie } from 'dexie';
import type { Options } from 'minisearch';
import type { Paper } from '../../../src/domain/paper.ts';
import { foldWord } from '../../../src/domain/search/fold.ts';
import { searchedText, worthOf } from '../../../src/domain/search/searched-text.ts';
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
    const { openSearch } = await import('../../../src/store/search-papers.ts');
    const { find } = await openSearch(store);
    return (query) => find(query, { limit: LIMIT });
  },
  async build(store) {
    const { indexPapers } = await import('../../../src/store/index-papers.ts');
    while (!(await indexPapers(store)).isDone);
    const rows = await store.cache.segments.toArray();
    return rows.reduce(
      (sum, row) =>
        sum +
        [row.ids, row.gone, row.words].join('').length +
        row.worth.byteLength +
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
    const papers = (await store.cache.papers.toArray()).sort((a, b) => worthOf(b) - worthOf(a));
    const texts = papers.map((paper) => ` ${fold(searchedText(paper).join(' '))}`);
    await rivals.table('kept').put({ ids: papers.map(({ id }) => id), texts }, 'scan');
    return texts.join('').length;
  },
};

const FIELDS = ['title', 'keywords', 'people', 'summary'];
const options: Options = {
  fields: FIELDS,
  processTerm: (term) => foldWord(term) || null,
  searchOptions: {
    boost: { title: 4, keywords: 2.5, people: 1.7 },
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
    index.addAll((await store.cache.papers.toArray()).map(documentOf));
    const json = JSON.stringify(index);
    await rivals.table('kept').put(json, 'minisearch');
    return json.length;
  },
};

export const ENGINES: Readonly<Record<string, Engine>> = { prepared, miniSearch, scan };

function documentOf(paper: Paper): Record<string, string> {
  const texts = searchedText(paper);
  return { id: paper.id, ...Object.fromEntries(FIELDS.map((field, index) => [field, texts[index] ?? ''])) };
}

function fold(text: string): string {
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map(foldWord).join(' ');
}
