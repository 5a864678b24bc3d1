import { parseRules } from '../domain/rules/parse-rules.ts';
import type { Rule } from '../domain/rules/rule.ts';
import { extension } from './extension.ts';

const RULES_KEY = 'rules';

/** The person's rules in their order; parsed at every read. */
export async function readRules(): Promise<readonly Rule[]> {
  const { [RULES_KEY]: stored } = await extension.storage.local.get(RULES_KEY);
  return parseRules(stored);
}
