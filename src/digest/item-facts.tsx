import { numberWords, say } from '../browser/words.ts';
import type { DigestPaper } from '../domain/digest/digest.ts';
import { ruleWords } from '../ui/rule-words.ts';
import { namesOf } from './hand-on.ts';

/** The quiet line: New, whose it is, and what else there is. */
export function ItemFacts({ paper, isUnseen }: { readonly paper: DigestPaper; readonly isUnseen: boolean }) {
  const { section, organisation, stars, because, rule } = paper;
  return (
    <p class="item-facts">
      {isUnseen && <span class="new">{say('row_new')}</span>}
      {paper.isWithdrawn && <span class="withdrawn">{say('row_withdrawn')}</span>}
      {rule && (
        <span class="rule" title={say(`row_rule_${rule.kind}`, ruleWords(rule))}>
          <bdi>{section === 'watched' ? ruleWords(rule) : say(`row_rule_${rule.kind}`, ruleWords(rule))}</bdi>
        </span>
      )}
      {because !== undefined && (
        <span class="name">
          <bdi>{say('digest_because', because)}</bdi>
        </span>
      )}
      {organisation && (
        <span class="name">
          <bdi lang="en">{organisation}</bdi>
        </span>
      )}
      <span class="name">
        <bdi lang="en">{namesOf(paper)}</bdi>
      </span>
      {stars !== undefined && stars > 0 && (
        <span title={say('row_stars', stars)}>
          <span aria-hidden="true">★ {numberWords(stars)}</span>
          <span class="unseen-by-eye">{say('row_stars', stars)}</span>
        </span>
      )}
      {paper.hasCode && <span>{say('row_code')}</span>}
      <span class="only-printed">{paper.id}</span>
    </p>
  );
}
