import type { Selection } from '../model.ts';

export const NOTHING_PICKED: Selection = { ids: new Set() };

/** Picks one, or takes it back. */
export function togglePicked({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Picks all from the anchor to `id` in the order shown, both included; without an anchor that one alone. */
export function pickTo(picked: Selection, id: string, shown: readonly string[]): Selection {
  const from = shown.indexOf(picked.anchor ?? id);
  const to = shown.indexOf(id);
  if (to === -1) return picked;
  const range = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...picked.ids, ...range]), anchor: picked.anchor ?? id };
}

/** All that is shown, or nothing when all of it is picked already. */
export function togglePickedAll({ ids }: Selection, shown: readonly string[]): Selection {
  return shown.every((id) => ids.has(id)) ? NOTHING_PICKED : { ids: new Set(shown) };
}

/** What is no longer there is not picked any more. */
export function stillPicked(picked: Selection, isThere: (id: string) => boolean): Selection {
  const ids = [...picked.ids].filter(isThere);
  return ids.length === picked.ids.size ? picked : { ...picked, ids: new Set(ids) };
}
