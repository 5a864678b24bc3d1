import { monthWords } from '../../../browser/date-text.ts';
import { t } from '../../../browser/i18n.ts';
import { archiveMonths } from '../../../domain/archive/archive-plan.ts';
import { periodIn, withPeriod } from '../../../domain/search/query-period.ts';
import { Icon } from '../../icons.tsx';
import type { GlanceActions, GlanceModel } from '../model.ts';

/**
 * From when a search wants its papers: any time, a year, and once a year is chosen, a month of it. It writes into the query what could be
 * typed there, and shows what was.
 */
export function SearchPeriod({ model, actions }: { model: GlanceModel; actions: GlanceActions }) {
  const { search } = model.state;
  if (search?.where !== 'here') return null;
  const period = periodIn(search.query);
  const value = period ? `${period.kind}:${period.value}` : '';
  const chosen = period?.value.slice(0, 4) ?? '';
  const months = archiveMonths(model.now);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const isOther = period?.kind === 'other' || (period?.kind === 'year' && !years.includes(period.value));
  return (
    <label class={period ? 'search-period is-chosen' : 'search-period'}>
      <span class="visually-hidden">{t('search_period')}</span>
      <select
        value={value}
        onChange={({ currentTarget }) => {
          actions.search({ query: withPeriod(search.query, currentTarget.value), where: 'here' });
        }}
      >
        <option value="">{t('search_any_time')}</option>
        {isOther && (
          <option key={value} value={value}>
            {period.value}
          </option>
        )}
        {years.flatMap((year) => [
          <option key={year} value={`year:${year}`}>
            {year}
          </option>,
          ...(year === chosen ? months.filter((month) => month.startsWith(year)) : []).map((month) => (
            <option key={month} value={`month:${month}`}>
              {monthWords(month)}
            </option>
          )),
        ])}
      </select>
      <Icon name="details" size={12} />
    </label>
  );
}
