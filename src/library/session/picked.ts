/** The papers picked for a batch: their ids, and the one from which a shift-click counts. */
export interface Picked {
  readonly ids: ReadonlySet<string>;
  readonly anchor?: string;
}

export const NOTHING_PICKED: Picked = { ids: new Set() };

/** Picks one, or takes it back. */
export function togglePicked({ ids }: Picked, id: string): Picked {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Picks all from the anchor to `id` in the order shown, both included; without an anchor that one alone. */
export function pickTo(picked: Picked, id: string, shown: readonly string[]): Picked {
  const from = shown.indexOf(picked.anchor ?? id);
  const to = shown.indexOf(id);
  if (to === -1) return picked;
  const range = from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...picked.ids, ...range]), anchor: picked.anchor ?? id };
}

/** All that is shown, or nothing when all of it is picked already. */
export function togglePickedAll({ ids }: Picked, shown: readonly string[]): Picked {
  return shown.every((id) => ids.has(id)) ? NOTHING_PICKED : { ids: new Set(shown) };
}

/** What is no longer there is not picked any more. */
export function stillPicked(picked: Picked, isThere: (id: string) => boolean): Picked {
  const ids = [...picked.ids].filter(isThere);
  return ids.length === picked.ids.size ? picked : { ...picked, ids: new Set(ids) };
}
