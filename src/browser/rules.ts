import { parseRules } from '../domain/rules/parse-rules.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { changeStored } from './change-stored.ts';
import { extension } from './extension.ts';

const RULES_KEY = 'rules';

/** The person's rules in their order; parsed at every read. */
export async function readRules(): Promise<readonly Rule[]> {
  const { [RULES_KEY]: stored } = await extension.storage.local.get(RULES_KEY);
  return parseRules(stored);
}

/** Keeps these in place of the ones before. */
export async function writeRules(rules: readonly Rule[]): Promise<void> {
  await extension.storage.local.set({ [RULES_KEY]: rules });
}

/** Changes them, starting from what is stored, whatever the page knows of it. */
export async function changeRules(change: (rules: readonly Rule[]) => readonly Rule[]): Promise<void> {
  await changeStored(RULES_KEY, (stored) => ({ [RULES_KEY]: change(parseRules(stored)) }));
}

/** Calls `onChange` when they change, in whichever page. */
export function watchRules(onChange: (rules: readonly Rule[]) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (RULES_KEY in changes) onChange(parseRules(changes[RULES_KEY]?.newValue));
  });
}
