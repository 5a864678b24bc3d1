import type { Paper } from '../../src/domain/paper.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { judgeBy } from '../../src/domain/rules/verdict.ts';
import { recordedPapers } from '../formats/papers.ts';
import { madeUpPapers } from './made-up-papers.ts';
import { median } from './statistics.ts';

/**
 * What 200 rules cost over 25,000 papers: judged the first time, judged again (another rule, another glance), and by a scan
 * with one expression a rule and field. In turns in one run; the scan looks at a tenth of the papers, which is told tenfold.
 */
const PAPERS = 25_000;
const ROUNDS = 7;
const LIMIT_MS = 250;

const recorded = recordedPapers();
const sets = [
  ...(recorded.length > 0 ? [[`recorded papers (${recorded.length}, repeated)`, repeated(recorded)] as const] : []),
  ['made-up papers', madeUpPapers(0, PAPERS)] as const,
];
for (const [name, papers] of sets) measure(name, papers);

function measure(name: string, papers: readonly Paper[]): void {
  const rules = rulesFrom(papers);
  const first: number[] = [];
  const again: number[] = [];
  const scan: number[] = [];
  let touched = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    // Papers that nobody has seen yet, as they come from the cache.
    const fresh = papers.map((paper) => ({ ...paper }));
    const judgeAll = (): number => {
      const judge = judgeBy(rules);
      return fresh.filter((paper) => judge({ paper }).is !== 'plain').length;
    };
    first.push(timed(judgeAll));
    again.push(timed(() => (touched = judgeAll())));
    scan.push(10 * timed(() => scanAll(rules, fresh.slice(0, PAPERS / 10))));
  }
  const [firstMs, againMs, scanMs] = [first, again, scan].map(median) as [number, number, number];
  console.log(`\n${name}: ${rules.length} rules × ${PAPERS.toLocaleString('en')} papers, ${touched} watched or muted`);
  console.log(`  judged the first time  ${told(first)}: ${(scanMs / firstMs).toFixed(1)} times as fast as the scan`);
  console.log(`  judged again           ${told(again)}: ${(scanMs / againMs).toFixed(1)} times as fast as the scan`);
  console.log(`  scan, a rule at a time ${told(scan)}`);
  const verdict = (ms: number): string => (ms <= LIMIT_MS ? 'kept' : 'missed');
  console.log(`  limit ${LIMIT_MS} ms: first time ${verdict(firstMs)}, again ${verdict(againMs)}`);
}

function told(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)})`;
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function repeated(papers: readonly Paper[]): Paper[] {
  return Array.from({ length: PAPERS }, (_, at) => papers[at % papers.length] as Paper);
}

/** Most are keywords, as people write them; taken from the papers, so that they match as real ones do. */
function rulesFrom(papers: readonly Paper[]): Rule[] {
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

/** What one would write first: an expression for each rule, tried on each text. */
function scanAll(rules: readonly Rule[], papers: readonly Paper[]): number {
  const tests = rules.flatMap((rule) => {
    if (!('pattern' in rule)) return [];
    const words = rule.pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
    return [
      {
        by: rule.by,
        expression: new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[\\p{L}\\p{N}]*')}(?![\\p{L}\\p{N}])`, 'iu'),
      },
    ];
  });
  const textsOf = ({ title, abstract, keywords = [], authors, organisation }: Paper, by: string): readonly string[] => {
    if (by === 'keyword') return [title, abstract, ...keywords];
    return by === 'author' ? authors : [organisation?.name ?? ''];
  };
  return papers.filter(
    (paper) =>
      tests.filter(({ by, expression }) => textsOf(paper, by).some((text) => expression.test(text))).length > 0,
  ).length;
}
