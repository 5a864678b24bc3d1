import { t } from '../../../browser/i18n.ts';
import { Icon } from '../../icons.tsx';
import { SearchInput } from '../../search-input.tsx';
import type { LazyComponents } from '../lazy-components.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

/**
 * The search box: an icon among the others until it is used, then a row of its own. It is one and the same input all the
 * time, so that focus and half-typed words stay.
 */
export function SearchBox(props: { model: GlanceModel; actions: GlanceActions; parts: LazyComponents | undefined }) {
  const { model, actions, parts } = props;
  const { search } = model.state;
  return (
    <search class={search ? 'search-box is-active' : 'search-box'}>
      <Icon name="search" />
      <SearchInput
        placeholder={t('search_label')}
        value={search?.query ?? ''}
        onInput={(event) => actions.search({ query: event.currentTarget.value, where: 'here' })}
      />
      {search && parts && <parts.SearchPlaces model={model} actions={actions} />}
    </search>
  );
}
