import { numberWords, t } from '../browser/i18n.ts';
import type { DigestPaper } from '../domain/digest/digest.ts';
import { shortCondition } from '../domain/rules/terms.ts';
import { ruleWords } from '../ui/rule-words.ts';
import { namesOf } from './share-digest.ts';

interface Props {
  readonly paper: DigestPaper;
  readonly isUnseen: boolean;
  /** What speaks for it, where the page goes by that. */
  readonly why: string | undefined;
}

/** The quiet line: New, whose it is, and what else there is. */
export function ItemFacts({ paper, isUnseen, why }: Props) {
  const { section, organisation, stars, because, rule } = paper;
  const words = rule && ruleWords(shortCondition(rule));
  return (
    <p class="item-facts">
      {isUnseen && <span class="new">{t('row_new')}</span>}
      {paper.isWithdrawn && <span class="withdrawn">{t('row_withdrawn')}</span>}
      {rule && words && (
        <span class="rule" title={t(`row_rule_${rule.kind}`, words)}>
          <bdi>{section === 'watched' ? words : t(`row_rule_${rule.kind}`, words)}</bdi>
        </span>
      )}
      {why && (
        <span class="name why">
          <bdi>{why}</bdi>
        </span>
      )}
      {because !== undefined && (
        <span class="name">
          <bdi>{t('digest_because', because)}</bdi>
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
        <span title={t('row_stars', stars)}>
          <span aria-hidden="true">★ {numberWords(stars)}</span>
          <span class="visually-hidden">{t('row_stars', stars)}</span>
        </span>
      )}
      {paper.hasCode && <span>{t('row_code')}</span>}
      <span class="only-printed">{paper.id}</span>
    </p>
  );
}
