import type { Paper } from '../../src/domain/paper.ts';
import type { Rule, RuleJoin } from '../../src/domain/rules/rule.ts';

/** 200 rules, most of them keywords, as people write them, and some of several terms; taken from the papers, so that they match as real ones do. */
export function madeUpRules(papers: readonly Paper[]): Rule[] {
  const keywords = [...new Set(papers.slice(0, 3_000).flatMap((paper) => paper.keywords ?? []))];
  const rule = (at: number, test: Pick<Extract<Rule, { pattern: string }>, 'by' | 'pattern'>): Rule => ({
    id: String(at),
    kind: at % 3 === 0 ? 'mute' : 'watch',
    ...test,
  });
  return [
    ...Array.from({ length: 120 }, (_, at) => rule(at, { by: 'keyword', pattern: keywords[at * 17 + 10] ?? 'model' })),
    ...Array.from({ length: 20 }, (_, at): Rule => {
      const term = (join: RuleJoin, from: number) =>
        ({ join, by: 'keyword', pattern: keywords[(120 + at) * 17 + from] ?? 'model' }) as const;
      const terms = [term('or', 10), term('and', 11), term('not', 12), term('or', 13)];
      return { id: `t${at}`, kind: at % 3 === 0 ? 'mute' : 'watch', by: 'terms', terms };
    }),
    ...Array.from({ length: 10 }, (_, at) => rule(at, { by: 'keyword', pattern: `${keywords[at]?.slice(0, 6)}*` })),
    ...Array.from({ length: 30 }, (_, at) => rule(at, { by: 'author', pattern: papers[at * 50]?.authors[0] ?? '' })),
    ...Array.from({ length: 10 }, (_, at) => rule(at, { by: 'organisation', pattern: `Lab ${at}` })),
    ...Array.from(
      { length: 10 },
      (_, at): Rule => ({ id: `v${at}`, kind: 'boost', by: 'votes', atLeast: 10 * at + 5 }),
    ),
  ];
}
