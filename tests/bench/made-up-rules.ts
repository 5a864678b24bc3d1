import type { Paper } from '../../src/domain/paper.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';

/** 200 rules, most of them keywords, as people write them; taken from the papers, so that they match as real ones do. */
export function madeUpRules(papers: readonly Paper[]): Rule[] {
  const keywords = [...new Set(papers.slice(0, 3_000).flatMap((paper) => paper.keywords ?? []))];
  const rule = (at: number, test: Pick<Extract<Rule, { pattern: string }>, 'by' | 'pattern'>): Rule => ({
    id: String(at),
    kind: at % 3 === 0 ? 'mute' : 'watch',
    ...test,
  });
  return [
    ...Array.from({ length: 140 }, (_, at) => rule(at, { by: 'keyword', pattern: keywords[at * 17 + 10] ?? 'model' })),
    ...Array.from({ length: 10 }, (_, at) => rule(at, { by: 'keyword', pattern: `${keywords[at]?.slice(0, 6)}*` })),
    ...Array.from({ length: 30 }, (_, at) => rule(at, { by: 'author', pattern: papers[at * 50]?.authors[0] ?? '' })),
    ...Array.from({ length: 10 }, (_, at) => rule(at, { by: 'organisation', pattern: `Lab ${at}` })),
    ...Array.from(
      { length: 10 },
      (_, at): Rule => ({ id: `v${at}`, kind: 'boost', by: 'votes', atLeast: 10 * at + 5 }),
    ),
  ];
}
