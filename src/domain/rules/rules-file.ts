import { parseRules } from './parse-rules.ts';
import type { Rule } from './rule.ts';

const FORMAT = 'paperglance-rules';
const VERSION = 1;
/** Far more than anybody writes. */
const RULES_MAX = 2_000;
const LENGTH_MAX = 2_000_000;

/** The rules as a file that `readRulesFile` reads. */
export function writeRulesFile(rules: readonly Rule[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;
}

export type RulesFile =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[]; readonly unreadable: number }
  | { readonly kind: 'refused'; readonly why: 'too-large' | 'not-json' | 'foreign' | 'newer' };

/** The rules of a file, whoever wrote it. */
export function readRulesFile(text: string): RulesFile {
  if (text.length > LENGTH_MAX) return { kind: 'refused', why: 'too-large' };
  const given = parsed(text);
  if (given === undefined) return { kind: 'refused', why: 'not-json' };
  const { format, version, rules } = (typeof given === 'object' && given !== null ? given : {}) as Record<
    string,
    unknown
  >;
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
  const { kind, by } = rule;
  if ('pattern' in rule) return JSON.stringify([kind, by, rule.pattern.trim().toLowerCase().replace(/\s+/g, ' ')]);
  return JSON.stringify([kind, by, 'atLeast' in rule ? rule.atLeast : 0]);
}
