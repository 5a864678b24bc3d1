import { type Absence, parseAbsence } from '../domain/catch-up.ts';
import { isObject } from '../domain/is-object.ts';
import { extension } from './extension.ts';

/** The pages write the first, the background the second: so neither overwrites the other. */
const ABSENCE_KEY = 'absence';
const ASKED_KEY = 'absence-asked';

/** The last absence that was long enough to be caught up with. */
export async function readAbsence(): Promise<Absence | undefined> {
  const { [ABSENCE_KEY]: stored } = await extension.storage.local.get(ABSENCE_KEY);
  return parseAbsence(stored);
}

export async function writeAbsence(absence: Absence): Promise<void> {
  await extension.storage.local.set({ [ABSENCE_KEY]: absence });
}

/** Calls `onChange` when a page wrote another one. */
export function watchAbsence(onChange: (absence: Absence | undefined) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (ABSENCE_KEY in changes) onChange(parseAbsence(changes[ABSENCE_KEY]?.newValue));
  });
}

/** How many requests an absence has cost so far. */
export async function readAsked({ from }: Absence): Promise<number> {
  const { [ASKED_KEY]: stored } = await extension.storage.local.get(ASKED_KEY);
  const asked = isObject(stored) ? stored : {};
  return asked.from === from && typeof asked.count === 'number' ? asked.count : 0;
}

export async function writeAsked({ from }: Absence, count: number): Promise<void> {
  await extension.storage.local.set({ [ASKED_KEY]: { from, count } });
}
