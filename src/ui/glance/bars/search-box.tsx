import { say } from '../../../browser/words.ts';
import { Icon } from '../../icons.tsx';
import type { LateParts } from '../late-parts.ts';
import type { GlanceActions, GlanceModel } from '../model.ts';

/**
 * The search box: an icon among the others until it is used, then a row of its own. It is one and the same input all the
 * time, so that focus and half-typed words stay.
 */
export function SearchBox(props: {
  model: GlanceModel;
  onSearch: GlanceActions['search'];
  parts: LateParts | undefined;
}) {
  const { model, onSearch, parts } = props;
  const { search } = model.state;
  const query = search?.query ?? '';
  return (
    <search class={search ? 'search-box is-active' : 'search-box'}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={say('search_label')}
        placeholder={say('search_label')}
        value={query}
        onInput={(event) => onSearch(typed(event.currentTarget.value))}
      />
      {search && parts && <parts.SearchPlaces search={search} onSearch={onSearch} />}
    </search>
  );
}

function typed(query: string): Parameters<GlanceActions['search']>[0] {
  return query === '' ? undefined : { query, where: 'here' };
}
