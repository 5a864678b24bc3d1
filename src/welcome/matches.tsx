import { useMemo } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { type PickedInterests, rulesOfInterest } from '../domain/interests.ts';
import { latexToText } from '../domain/latex/latex.ts';
import { evaluateRules } from '../domain/rules/evaluate-rules.ts';
import type { RuleInput } from '../domain/rules/matcher/matcher.ts';

const EXAMPLES = 2;

/** How many of the papers at hand an interest is about, and which, for example. */
export function Matches({
  name,
  picked,
  papers,
}: {
  name: string;
  picked: PickedInterests;
  papers: readonly RuleInput[];
}) {
  const found = useMemo(() => {
    const judge = evaluateRules(rulesOfInterest(picked));
    return papers.filter((judged) => judge(judged).is === 'watched');
  }, [name, papers]);
  if (papers.length === 0) return <p>{t('welcome_matches_waiting', name)}</p>;
  const titles = found.slice(0, EXAMPLES).map(({ paper }) => paper.title);
  return (
    <div class="match">
      <p>{t('welcome_matches', found.length, name)}</p>
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
