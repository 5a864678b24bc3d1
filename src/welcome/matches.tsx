import { useMemo } from 'preact/hooks';
import { say } from '../browser/words.ts';
import { type Picked, rulesOfInterest } from '../domain/interests.ts';
import { latexToText } from '../domain/latex/latex.ts';
import type { Judged } from '../domain/rules/matcher.ts';
import { judgeBy } from '../domain/rules/verdict.ts';

const EXAMPLES = 2;

/** How many of the papers at hand an interest is about, and which, for example. */
export function Matches({ name, picked, papers }: { name: string; picked: Picked; papers: readonly Judged[] }) {
  const found = useMemo(() => {
    const judge = judgeBy(rulesOfInterest(picked));
    return papers.filter((judged) => judge(judged).is === 'watched');
  }, [name, papers]);
  if (papers.length === 0) return <p>{say('welcome_matches_waiting', name)}</p>;
  const titles = found.slice(0, EXAMPLES).map(({ paper }) => paper.title);
  return (
    <div class="match">
      <p>{say('welcome_matches', found.length, name)}</p>
      <ul>
        {titles.map((title) => (
          <li key={title} dir="auto" lang="en">
            {latexToText(title)}
          </li>
        ))}
      </ul>
    </div>
  );
}
