import { t, type WordKey } from '../browser/i18n.ts';
import { type Operator, operatorsFor, withOperator } from '../domain/search/operators.ts';

/** What the search knows beside words, offered below its box while that is used. */
export function SearchOperators({ query, onQuery }: { query: string; onQuery: (query: string) => void }) {
  const operators = operatorsFor(query);
  if (operators.length === 0) return null;
  return (
    <fieldset class="search-operators" aria-label={t('search_operators')}>
      {operators.map((operator) => (
        <button
          key={operator}
          type="button"
          // The box keeps the keyboard, and so this stays in sight until it is clicked.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onQuery(withOperator(query, operator));
            document.querySelector<HTMLElement>('[type="search"]')?.focus();
          }}
        >
          <b>{operator}</b> {explained(operator)}
        </button>
      ))}
    </fieldset>
  );
}

/** What it looks for, where the operator does not say that in the person's own language. */
function explained(operator: Operator): string {
  const words = t(WORDS[operator]);
  return operator.includes(words.toLowerCase()) ? '' : words;
}

const WORDS: Readonly<Record<Operator, WordKey>> = {
  'author:': 'library_facet_author',
  'org:': 'library_facet_organisation',
  'tag:': 'library_tags',
  'year:': 'library_facet_year',
  'month:': 'period_month',
  'in:saved': 'tab_saved',
  'has:code': 'row_code',
  'has:note': 'library_note',
};
