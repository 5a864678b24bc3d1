import { parseRules } from '../domain/rules/parse-rules.ts';
import type { Rule } from '../domain/rules/rule.ts';
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

/** Calls `onChange` when they change, in whichever page. */
export function watchRules(onChange: (rules: readonly Rule[]) => void): void {
  extension.storage.local.onChanged.addListener((changes) => {
    if (RULES_KEY in changes) onChange(parseRules(changes[RULES_KEY]?.newValue));
  });
}
