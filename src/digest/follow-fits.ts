import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { t } from '../browser/i18n.ts';
import { followStruck } from '../browser/struck.ts';
import type { Digest, DigestPaper } from '../domain/digest/digest.ts';
import type { StruckParts } from '../domain/for-you/struck.ts';
import type { Store } from '../store/open-store.ts';
import { rankingAtHand } from '../ui/ranking-at-hand.ts';
import type { Toasts } from '../ui/toasts.ts';
import { whyWords } from '../ui/why-words.ts';
import type { ItemFit } from './model.ts';

/**
 * How well the papers of a digest fit the reading list, when that is asked for; papers that are not known any more are left out. With
 * nothing saved they go by votes, and that is told.
 */
export function followFits(
  store: Store,
  digest: ReadonlySignal<Digest | undefined>,
  { fail, tell }: Pick<Toasts, 'fail' | 'tell'>,
): ReadonlySignal<ReadonlyMap<string, ItemFit> | undefined> {
  const ranking = rankingAtHand(store);
  const struck = signal<StruckParts | undefined>(undefined);
  const fits = signal<ReadonlyMap<string, ItemFit> | undefined>(undefined);
  followStruck((parts) => {
    struck.value = parts;
  }).catch(fail);
  const askedId = computed(() => digest.value?.id);
  effect(() => {
    const [id, edited] = [askedId.value, struck.value];
    const asked = digest.peek();
    fits.value = undefined;
    if (id === undefined || !asked || !edited) return;
    let isStopped = false;
    read(asked.papers, edited).then((found) => {
      if (!isStopped) fits.value = found;
    }, fail);
    return () => {
      isStopped = true;
    };
  });
  return fits;

  async function read(papers: readonly DigestPaper[], edited: StruckParts): Promise<ReadonlyMap<string, ItemFit>> {
    const [{ readForYou }, { readFit }] = await Promise.all([
      import('../store/for-you/read-for-you.ts'),
      import('../store/for-you/read-fit.ts'),
    ]);
    const reading = await readForYou(store, await ranking(), { struck: edited, rules: [], now: Date.now() });
    if (reading.unknown.includes('taste')) {
      tell(t('for_you_taste'));
      return new Map(papers.map(({ id, votes = 0 }) => [id, { score: votes, why: '' }]));
    }
    const ids = papers.map(({ id }) => id);
    const found = await readFit(store, reading, ids, 'saved');
    return new Map([...found].map(([id, { score, reason }]) => [id, { score, why: whyWords(reason) }]));
  }
}
