import type { Paper } from '../../src/domain/paper.ts';
import type { Rule } from '../../src/domain/rules/rule.ts';
import { recordedPapers } from '../formats/papers.ts';
import { asBuilt } from './as-built.ts';
import { madeUpPapers } from './made-up-papers.ts';
import { madeUpRules } from './made-up-rules.ts';
import { median } from './statistics.ts';

/**
 * What 200 rules cost over 25,000 papers that nobody has read yet, as they come from the database: each round has copies of its
 * own, letters and all, and compiles the rules anew. The first round meets cold code, as a page just opened does. In turns in
 * one run with a scan by one expression a rule and field, which looks at a tenth of the papers: told tenfold. The made-up papers
 * are harder than any: of their few words, six of ten begin one of the patterns, where in recorded abstracts one of thirteen does.
 */
const PAPERS = 25_000;
const ROUNDS = 7;
const LIMIT_MS = 250;

const { evaluateRules } = await asBuilt<typeof import('../../src/domain/rules/evaluate-rules.ts')>(
  new URL('../../src/domain/rules/evaluate-rules.ts', import.meta.url),
);
const recorded = recordedPapers();
const sets = [
  ...(recorded.length > 0 ? [[`recorded papers (${recorded.length}, repeated)`, repeated(recorded)] as const] : []),
  ['made-up papers', madeUpPapers(0, PAPERS)] as const,
];
for (const [name, papers] of sets) measure(name, papers);

function measure(name: string, papers: readonly Paper[]): void {
  const rules = madeUpRules(papers);
  const judging: number[] = [];
  const scan: number[] = [];
  let touched = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fresh = structuredClone(papers);
    judging.push(
      timed(() => {
        const judge = evaluateRules(rules);
        touched = 0;
        for (const paper of fresh) if (judge({ paper }).is !== 'plain') touched += 1;
      }),
    );
    scan.push(10 * timed(() => scanAll(rules, fresh.slice(0, PAPERS / 10))));
  }
  const [judgingMs, scanMs] = [median(judging), median(scan)];
  const verdict = (ms: number): string => (ms <= LIMIT_MS ? 'kept' : 'missed');
  console.log(`\n${name}: ${rules.length} rules × ${PAPERS.toLocaleString('en')} papers, ${touched} watched or muted`);
  console.log(
    `  judged                 ${told(judging)}: ${(scanMs / judgingMs).toFixed(1)} times as fast as the scan`,
  );
  console.log(`  scan, a rule at a time ${told(scan)}`);
  const [cold = Number.NaN] = judging;
  console.log(`  limit ${LIMIT_MS} ms: ${verdict(judgingMs)}; cold ${cold.toFixed(0)} ms: ${verdict(cold)}`);
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
  return Array.from({ length: PAPERS }, (_, at) => structuredClone(papers[at % papers.length] as Paper));
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
