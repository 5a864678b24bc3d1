import { parseRules, unreadableRules, withUnreadable } from '../domain/rules/parse-rules.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';

const RULES_KEY = 'rules';

/** The person's rules in their order; parsed at every read. */
export async function readRules(): Promise<readonly Rule[]> {
  const { [RULES_KEY]: stored } = await extension.storage.local.get(RULES_KEY);
  return parseRules(stored);
}

/** The rules, and what of the stored ones can't be read. */
export interface RulesReading {
  readonly rules: readonly Rule[];
  readonly unreadable: readonly unknown[];
}

export async function readRulesWithFaults(): Promise<RulesReading> {
  const { [RULES_KEY]: stored } = await extension.storage.local.get(RULES_KEY);
  return { rules: parseRules(stored), unreadable: unreadableRules(stored) };
}

/** Keeps these in place of the ones before; what can't be read stays as it is stored. */
export async function writeRules(rules: readonly Rule[]): Promise<void> {
  await changeRules(() => rules);
}

/** Changes them, starting from what is stored, whatever the page knows of it. */
export async function changeRules(change: (rules: readonly Rule[]) => readonly Rule[]): Promise<void> {
  await changeStored(RULES_KEY, (stored) => ({ [RULES_KEY]: withUnreadable(change(parseRules(stored)), stored) }));
}

/** Keeps this in place of what could not be read before. */
export async function writeUnreadableRules(unreadable: readonly unknown[]): Promise<void> {
  await changeStored(RULES_KEY, (stored) => ({ [RULES_KEY]: [...parseRules(stored), ...unreadable] }));
}

/** Calls `onChange` when they change, in whichever page. */
export function watchRules(onChange: (rules: readonly Rule[], unreadable: RulesReading['unreadable']) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (!(RULES_KEY in changes)) return;
    const stored = changes[RULES_KEY]?.newValue;
    onChange(parseRules(stored), unreadableRules(stored));
  });
}
