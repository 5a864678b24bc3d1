import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRules } from '../../../src/domain/rules/parse-rules.ts';
import type { Rule } from '../../../src/domain/rules/rule.ts';
import { ruleInAddress } from '../../../src/domain/rules/rule-in-address.ts';
import { mergeRules, readRulesFile, writeRulesFile } from '../../../src/domain/rules/rules-file.ts';
import { anyRules } from './any-rules.ts';

describe('a file of rules', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(anyRules, (rules) => {
        expect(readRulesFile(writeRulesFile(rules))).toEqual({ kind: 'rules', rules, unreadable: 0 });
      }),
    );
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(anyRules, anyRules, (ours, theirs) => {
        const once = mergeRules(ours, theirs, () => crypto.randomUUID());
        expect(once.rules.slice(0, ours.length)).toEqual(ours);
        expect(once.added + once.skipped).toBe(theirs.length);
        expect(parseRules(once.rules)).toEqual(once.rules);
        const twice = mergeRules(once.rules, theirs, () => 'never');
        expect(twice).toEqual({ rules: once.rules, added: 0, skipped: theirs.length });
      }),
    );
  });

  it('takes no harm from anything else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readRulesFile(text).kind).toBe('refused');
      }),
    );
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'foreign'],
    ['[]', 'foreign'],
    ['{"format":"paperglance-backup","rules":[]}', 'foreign'],
    ['{"format":"paperglance-rules","rules":{}}', 'foreign'],
    ['{"format":"paperglance-rules","version":3,"rules":[]}', 'newer'],
    [' '.repeat(2_000_001), 'too-large'],
  ])('is refused: %j', (text, why) => {
    expect(readRulesFile(text)).toEqual({ kind: 'refused', why });
  });

  it('is one that older versions read as long as no rule has terms', () => {
    const plain: Rule = { id: 'a', kind: 'watch', by: 'code' };
    const joined: Rule = {
      id: 'b',
      kind: 'mute',
      by: 'terms',
      terms: [
        { join: 'or', by: 'code' },
        { join: 'not', by: 'votes', atLeast: 9 },
      ],
    };
    expect(JSON.parse(writeRulesFile([plain]))).toMatchObject({ version: 1 });
    expect(JSON.parse(writeRulesFile([plain, joined]))).toMatchObject({ version: 2 });
  });

  it('counts the rules that are none', () => {
    const rules = [{ id: 'a', kind: 'watch', by: 'code' }, { id: 'b', kind: 'watch', by: 'keyword', pattern: ' ' }, 7];
    const text = JSON.stringify({ format: 'paperglance-rules', version: 1, rules });
    expect(readRulesFile(text)).toMatchObject({ kind: 'rules', rules: [{ id: 'a' }], unreadable: 2 });
  });
});

describe('a rule in an address', () => {
  it.each([
    ['#rule=watch:author:Ada%20Lovelace', { kind: 'watch', by: 'author', pattern: 'Ada Lovelace' }],
    ['#rule=mute:keyword:a%3Ab:c', { kind: 'mute', by: 'keyword', pattern: 'a:b:c' }],
    ['#rule=boost:votes:50', { kind: 'boost', by: 'votes', atLeast: 50 }],
    ['#rule=mute:code', { kind: 'mute', by: 'code' }],
    ['#rule=mute:author:', undefined],
    ['#rule=boost:votes:many', undefined],
    ['#rule=boost:votes:-1', undefined],
    ['#rule=like:author:Ada', undefined],
    ['#rule=watch:author:%E0%A4%A', undefined],
    [`#rule=watch:author:${'a'.repeat(300)}`, undefined],
    ['#rules', undefined],
    ['', undefined],
  ])('%s', (hash, draft) => {
    expect(ruleInAddress(hash)).toEqual(draft);
  });

  it('takes no harm from any', () => {
    fc.assert(fc.property(fc.string(), (text) => void ruleInAddress(`#rule=${text}`)));
  });
});
