import { NUMBER_FIELDS, PATTERN_FIELDS, RULE_KINDS, type Rule, type RuleTest } from './rule.ts';

/** The rules among whatever was stored or imported, in order; what is none is left out, and so is a second one of the same id. */
export function parseRules(stored: unknown): readonly Rule[] {
  if (!Array.isArray(stored)) return [];
  const rules = new Map<string, Rule>();
  for (const one of stored) {
    const rule = parseRule(one);
    if (rule && !rules.has(rule.id)) rules.set(rule.id, rule);
  }
  return [...rules.values()];
}

const PATTERN_LENGTH = 200;

function parseRule(value: unknown): Rule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, kind, isOff, ...rest } = value as Record<string, unknown>;
  const known = RULE_KINDS.find((one) => one === kind);
  const test = parseTest(rest);
  if (typeof id !== 'string' || id === '' || !known || !test) return undefined;
  return { id, kind: known, ...(isOff === true && { isOff }), ...test };
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
