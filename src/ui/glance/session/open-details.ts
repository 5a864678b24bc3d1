import { effect, type ReadonlySignal, type Signal } from '@preact/signals';
import { detailsFor } from '../../../domain/paper-details.ts';
import type { Rule } from '../../../domain/rules/rule.ts';
import { readPaper } from '../../../store/feeds/read-paper.ts';
import { readThumbnail } from '../../../store/feeds/thumbnails.ts';
import { readTrendingReason } from '../../../store/history/read-trending-reason.ts';
import type { Store } from '../../../store/open-store.ts';
import { watch } from '../../../store/watch.ts';
import { askForMissingMetadata } from '../../ask-for-missing-metadata.ts';
import type { UptakeView } from '../../uptake/uptake-view.ts';
import type { OpenDetails, OpenPaper } from '../model.ts';

/** Fills in the details of the paper that is open, and keeps them true for as long as it is. */
export function followOpen({
  store,
  open,
  openId,
  uptake,
  rules,
  onFailure,
}: {
  store: Store;
  open: Signal<OpenPaper | undefined>;
  /** Not `open` itself, which is written here: each answer would ask anew. */
  openId: ReadonlySignal<string | undefined>;
  uptake: ReadonlySignal<UptakeView | undefined>;
  rules: ReadonlySignal<readonly Rule[] | undefined>;
  onFailure: (error: unknown) => void;
}): void {
  effect(() => {
    const id = openId.value;
    if (id === undefined) return;
    // Read once: the row of a picture that can't be read is no reason to show no details.
    const picture = readThumbnail(store, id).catch(() => undefined);
    return watch(
      async () => {
        const paper = await readPaper(store, id);
        return paper && { paper, trending: await readTrendingReason(store, paper, Date.now()) };
      },
      (read) => {
        if (!read) return;
        const { paper, trending } = read;
        void picture.then((thumbnail) =>
          show(id, {
            ...detailsFor(paper),
            rules: rules.peek() ?? [],
            ...(thumbnail && { thumbnail }),
            ...(trending && { trending }),
          }),
        );
      },
      onFailure,
    );
  });

  effect(() => {
    if (openId.value !== undefined) return askForMissingMetadata(store, openId.value);
  });

  effect(() => {
    const lines = rules.value;
    const { id, details } = open.peek() ?? {};
    if (lines && id !== undefined && details) show(id, { ...details, rules: lines });
  });

  effect(() => {
    const shown = uptake.value;
    const { id, details } = open.peek() ?? {};
    if (id !== undefined && details && details.uptake !== shown) show(id, details);
  });

  function show(id: string, { uptake: _, ...details }: OpenDetails): void {
    const shown = uptake.peek();
    if (open.peek()?.id === id) open.value = { id, details: { ...details, ...(shown && { uptake: shown }) } };
  }
}
