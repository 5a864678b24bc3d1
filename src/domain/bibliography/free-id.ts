import { type Identity, titleId } from './identity.ts';

/** Several papers of a volume may come with the identifier of the volume: those after the first go by their titles. */
export function freeId(id: string, identity: Identity, taken: { readonly has: (id: string) => boolean }): string {
  if (!taken.has(id)) return id;
  const byTitle = titleId(identity);
  if (!taken.has(byTitle)) return byTitle;
  for (let number = 2; ; number += 1) if (!taken.has(`${byTitle}|${number}`)) return `${byTitle}|${number}`;
}
