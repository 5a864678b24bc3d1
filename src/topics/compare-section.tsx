import { useState } from 'preact/hooks';
import { exactNumber } from '../browser/count-text.ts';
import { t } from '../browser/i18n.ts';
import { CompareChart } from './compare-chart.tsx';
import { comparedTopics } from './compared-topics.ts';
import { COMPARED_MAX, type Counted, type TopicsActions, type TopicsModel } from './model.ts';
import { collatedLabels, shareWords, topicPeriodWords } from './topic-figures.ts';

interface Props {
  readonly model: TopicsModel;
  readonly counted: Counted;
  readonly actions: TopicsActions;
}

const EXPORTS = ['png', 'svg', 'csv'] as const;

/** Two topics or more over the whole time, as a chart and as a table. */
export function CompareSection({ model, counted, actions }: Props) {
  const compared = comparedTopics(counted, model.choice.compared);
  return (
    <section class="compare" aria-labelledby="compare-title">
      <h2 id="compare-title">{t('topics_compare_title')}</h2>
      <AddTopic model={model} counted={counted} actions={actions} />
      {compared.length === 0 ? (
        <p class="topics-none">{t('topics_compare_none')}</p>
      ) : (
        <>
          <ul class="compare-legend">
            {compared.map(({ key, label }, at) => (
              <li key={key}>
                <svg class={`compare-key is-line-${at + 1}`} width={26} height={10} aria-hidden="true">
                  <path d="M1 5H25" />
                </svg>
                <bdi lang="en">{label}</bdi>
                <button
                  type="button"
                  class="icon-button"
                  aria-label={t('topics_compare_remove', label)}
                  title={t('topics_compare_remove', label)}
                  onClick={() => actions.toggleCompared(key)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          <CompareChart compared={compared} model={model} table={counted.table} />
          <div class="compare-exports">
            {EXPORTS.map((as) => (
              <button key={as} type="button" class="plain-button" onClick={() => actions.saveChart(as)}>
                {t(`topics_save_${as}`)}
              </button>
            ))}
          </div>
          <CompareTable compared={compared} model={model} counted={counted} />
        </>
      )}
    </section>
  );
}

/** A topic by its name: whoever types is offered those that there are. */
function AddTopic({ model: { choice }, counted, actions }: Props) {
  const [name, setName] = useState('');
  if (choice.compared.length >= COMPARED_MAX) return null;
  const typed = name.trim().toLowerCase();
  const offered =
    typed.length < 2
      ? []
      : counted.vocabulary.labels.filter((label) => label.toLowerCase().includes(typed)).slice(0, 30);
  const add = (wanted: string): void => setName(actions.compareNamed(wanted) ? '' : wanted);
  return (
    <form
      class="compare-add"
      onSubmit={(event) => {
        event.preventDefault();
        add(name);
      }}
    >
      <label>
        <span>{t('topics_compare_add')}</span>
        <input
          type="text"
          list="compare-names"
          value={name}
          maxLength={80}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <datalist id="compare-names">
        {collatedLabels(offered).map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <button type="submit" class="plain-button">
        {t('topics_compare')}
      </button>
    </form>
  );
}

function CompareTable(props: {
  readonly compared: ReturnType<typeof comparedTopics>;
  readonly model: TopicsModel;
  readonly counted: Counted;
}) {
  const { compared, model, counted } = props;
  const { span } = model.choice;
  const { periods, papers } = counted.table;
  const places = periods.map((_, at) => at).reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be scrolled by the keyboard too (w3.org/WAI/standards-guidelines/act/rules/0ssw9k)
    <section class="compare-table" aria-label={t('topics_table')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`topics_column_${span}`)}</th>
            <th scope="col">{t('topics_column_papers')}</th>
            {compared.map(({ key, label }) => (
              <th key={key} scope="col">
                <bdi lang="en">{label}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((at) => (
            <tr key={periods[at]}>
              <th scope="row">{topicPeriodWords(periods[at] ?? '', span, model.now)}</th>
              <td>{exactNumber(papers[at] ?? 0)}</td>
              {compared.map(({ key, counts, shares }) => (
                <td key={key}>
                  {exactNumber(counts[at] ?? 0)} <small>{shareWords(shares[at])}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
