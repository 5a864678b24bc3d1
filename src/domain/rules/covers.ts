import { type Judged, matcherFor } from './matcher.ts';
import type { Rule } from './rule.ts';

/**
 * Of each rule, the numbers of the others on the same field that match whatever it does, in order. One matcher looks for all of
 * them at once: rules in pairs would take seconds for a long list.
 */
export function* coversIn(rules: readonly Rule[]): Generator<void, readonly (readonly number[])[]> {
  const matching = matcherFor(rules);
  const covers: (readonly number[])[] = [];
  for (const [number, rule] of rules.entries()) {
    if (number % STEP === 0) yield;
    covers.push(matching(leastOf(rule)).filter((other) => other !== number && rules[other]?.by === rule.by));
  }
  return covers;
}

/** As little as a rule can match: whatever matches this matches all that the rule does. */
function leastOf(rule: Rule): Judged {
  const nothing = { id: '', title: '', abstract: '', authors: [], votes: 0 };
  // Any text that a pattern matches holds this one; a star may stand for any letters.
  const example = 'pattern' in rule ? rule.pattern.replace(/\*+/g, 'ɸ') : '';
  switch (rule.by) {
    case 'keyword':
      return { paper: { ...nothing, title: example } };
    case 'author':
      return { paper: { ...nothing, authors: [example] } };
    case 'organisation':
    case 'submitter':
      return { paper: { ...nothing, [rule.by]: { name: example } } };
    case 'id':
      return { paper: { ...nothing, id: example } };
    case 'votes':
    case 'stars':
      return { paper: { ...nothing, [rule.by]: rule.atLeast } };
    case 'rising':
      return { paper: nothing, votesPerDay: rule.atLeast };
    case 'code':
      return { paper: { ...nothing, code: 'https://github.com' } };
  }
}

/** How many rules a step looks at. */
const STEP = 50;
