import { isObject } from '../is-object.ts';
import {
  NUMBER_FIELDS,
  PATTERN_FIELDS,
  RULE_JOINS,
  RULE_KINDS,
  type Rule,
  type RuleCondition,
  type RuleTerm,
  type RuleTest,
} from './rule.ts';

/** The rules among whatever was stored or imported, in order; a second one of an id gets an id of its own, the same at every read. */
export function parseRules(stored: unknown): readonly Rule[] {
  const rules = new Map<string, Rule>();
  for (const one of entriesIn(stored)) {
    const rule = parseRule(one);
    if (!rule) continue;
    const id = freeId(rule.id, rules);
    rules.set(id, { ...rule, id });
  }
  return [...rules.values()];
}

/** What is no rule among them: damaged, or of a later version. */
export function unreadableRules(stored: unknown): readonly unknown[] {
  return entriesIn(stored).filter((one) => !parseRule(one));
}

/** What is to be stored in place of `stored`: the rules, and what was unreadable behind the rule that it stood behind, or last. */
export function withUnreadable(rules: readonly Rule[], stored: unknown): readonly unknown[] {
  const behind = new Map<string, unknown[]>();
  let place = '';
  for (const one of entriesIn(stored)) {
    const rule = parseRule(one);
    if (rule) place = rule.id;
    else if (!behind.get(place)?.push(one)) behind.set(place, [one]);
  }
  const taken = (id: string): readonly unknown[] => {
    const ones = behind.get(id) ?? [];
    behind.delete(id);
    return ones;
  };
  return [...taken(''), ...rules.flatMap((rule) => [rule, ...taken(rule.id)]), ...[...behind.values()].flat()];
}

/** Nothing was ever stored, or it is a list, or all of it is one thing that can't be read. */
function entriesIn(stored: unknown): readonly unknown[] {
  if (Array.isArray(stored)) return stored;
  return stored === undefined || stored === null ? [] : [stored];
}

function freeId(id: string, taken: ReadonlyMap<string, Rule>): string {
  return taken.has(id) ? freeId(`${id}+${taken.size}`, taken) : id;
}

const PATTERN_LENGTH = 200;

function parseRule(value: unknown): Rule | undefined {
  if (!isObject(value)) return undefined;
  const { id, kind, isOff, ...rest } = value;
  const known = RULE_KINDS.find((one) => one === kind);
  const test = parseCondition(rest);
  if (typeof id !== 'string' || id === '' || !known || !test) return undefined;
  return { id, kind: known, ...(isOff === true && { isOff }), ...test };
}

/** More than anybody reads as one sentence. */
export const TERMS_MAX = 10;

/** One term that can't be read makes another rule of it: then it is none. */
function parseCondition(told: Record<string, unknown>): RuleCondition | undefined {
  if (told.by !== 'terms') return parseTest(told);
  const { terms } = told;
  if (!Array.isArray(terms) || terms.length < 2 || terms.length > TERMS_MAX) return undefined;
  const parsed = terms.map((term, at) => parseTerm(term, at === 0));
  return parsed.every((term) => term !== undefined) ? { by: 'terms', terms: parsed } : undefined;
}

function parseTerm(value: unknown, isFirst: boolean): RuleTerm | undefined {
  if (!isObject(value)) return undefined;
  const told = value;
  const join = isFirst ? 'or' : RULE_JOINS.find((one) => one === told.join);
  const test = parseTest(told);
  return join && test && { join, ...test };
}

function parseTest({ by, pattern, atLeast }: Record<string, unknown>): RuleTest | undefined {
  if (by === 'code') return { by };
  const text = PATTERN_FIELDS.find((one) => one === by);
  if (text) {
    const isUsable = typeof pattern === 'string' && pattern.trim() !== '' && pattern.length <= PATTERN_LENGTH;
    return isUsable ? { by: text, pattern } : undefined;
  }
  const number = NUMBER_FIELDS.find((one) => one === by);
  const isUsable = typeof atLeast === 'number' && Number.isFinite(atLeast) && atLeast > 0;
  return number && isUsable ? { by: number, atLeast } : undefined;
}
