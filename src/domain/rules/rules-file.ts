import { isObject } from '../is-object.ts';
import { parseRules } from './parse-rules.ts';
import type { Rule, RuleTest } from './rule.ts';
import { hasTerms } from './terms.ts';

const FORMAT = 'paperglance-rules';
/** The first to know terms. Rules without any are written as they always were, for those who have an older version. */
const VERSION = 2;
/** Far more than anybody writes. */
const RULES_MAX = 2_000;
const LENGTH_MAX = 2_000_000;

/** The rules as a file that `readRulesFile` reads. */
export function writeRulesFile(rules: readonly Rule[]): string {
  return `${JSON.stringify({ format: FORMAT, version: rules.some(hasTerms) ? VERSION : 1, rules }, null, 2)}\n`;
}

export type RulesFile =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[]; readonly unreadable: number }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'not-json' | 'foreign' | 'newer' };

/** The rules of a file, whoever wrote it. */
export function readRulesFile(text: string): RulesFile {
  if (text.length > LENGTH_MAX) return { kind: 'refused', why: 'too-large' };
  const given = parsed(text);
  if (given === undefined) return { kind: 'refused', why: 'not-json' };
  const { format, version, rules }: Readonly<Record<string, unknown>> = isObject(given) ? given : {};
  if (format !== FORMAT || !Array.isArray(rules)) return { kind: 'refused', why: 'foreign' };
  if (typeof version === 'number' && version > VERSION) return { kind: 'refused', why: 'newer' };
  if (rules.length > RULES_MAX) return { kind: 'refused', why: 'too-large' };
  const readable = parseRules(rules);
  return { kind: 'rules', rules: readable, unreadable: rules.length - readable.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) ?? null;
  } catch {
    return undefined;
  }
}

/** What a merge came to. `skipped` are those that were there already. */
export interface Merged {
  readonly rules: readonly Rule[];
  readonly added: number;
  readonly skipped: number;
}

/** Both lists as one: what is new comes last, in its order, under an id of its own. */
export function mergeRules(ours: readonly Rule[], theirs: readonly Rule[], freshId: () => string): Merged {
  const rules = [...ours];
  const known = new Set(ours.map(saying));
  const ids = new Set(ours.map(({ id }) => id));
  for (const rule of theirs) {
    if (known.has(saying(rule))) continue;
    known.add(saying(rule));
    const id = ids.has(rule.id) ? freshId() : rule.id;
    ids.add(id);
    rules.push({ ...rule, id });
  }
  const added = rules.length - ours.length;
  return { rules, added, skipped: theirs.length - added };
}

/** What makes two rules say the same, whether they are on or off. */
function saying(rule: Rule): string {
  const tests = rule.by === 'terms' ? rule.terms.map((term) => [term.join, ...sayingOf(term)]) : sayingOf(rule);
  return JSON.stringify([rule.kind, ...tests]);
}

function sayingOf(test: RuleTest): readonly unknown[] {
  if ('pattern' in test) return [test.by, test.pattern.trim().toLowerCase().replace(/\s+/g, ' ')];
  return [test.by, 'atLeast' in test ? test.atLeast : 0];
}
