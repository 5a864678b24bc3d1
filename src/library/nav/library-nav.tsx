import { Component } from 'preact';
import { numberWords, t } from '../../browser/i18n.ts';
import type { FacetCount } from '../../domain/facets.ts';
import { SHELVES, shelfName } from '../../domain/shelf.ts';
import { type Facet, isWordOfPapers } from '../library-view.ts';
import type { LibraryActions, LibraryModel } from '../model.ts';
import { facetWords } from '../when-words.ts';
import { PaceChart } from './pace-chart.tsx';
import { TopicsChart } from './topics-chart.tsx';

/** Shelves, tags and facets, each with its count, and below them how reading goes. */
export function LibraryNav({ model, actions }: { model: LibraryModel; actions: LibraryActions }) {
  const { view, counts, facets } = model;
  return (
    <nav class="library-nav" aria-label={t('library_title')}>
      <ul>
        {SHELVES.map((shelf) => (
          <li key={shelf}>
            <button
              type="button"
              aria-current={view.shelf === shelf ? 'page' : undefined}
              onClick={() => actions.showShelf(shelf)}
            >
              <span>{t(`shelf_${shelfName(shelf)}`)}</span>
              <span>{counts?.[shelf]}</span>
            </button>
          </li>
        ))}
      </ul>
      {facets && (
        <>
          {facets.allTags.length > 0 && (
            <section>
              <h2>
                {t('library_tags')}
                <button
                  type="button"
                  class="link-button"
                  aria-label={t('library_manage_tags')}
                  title={t('library_manage_tags')}
                  onClick={() => actions.showDialog('tags')}
                >
                  {t('button_edit')}
                </button>
              </h2>
              <Values facet="tag" values={facets.tag} chosen={view.only.tag} actions={actions} first={12} />
            </section>
          )}
          <section>
            <h2>{t('library_filters')}</h2>
            <ul>
              <Toggle
                name={t('library_has_code')}
                count={facets.code}
                isOn={view.hasCode}
                onToggle={() => actions.show({ hasCode: !view.hasCode })}
              />
              <Toggle
                name={t('library_has_note')}
                count={facets.note}
                isOn={view.hasNote}
                onToggle={() => actions.show({ hasNote: !view.hasNote })}
              />
            </ul>
            {(['organisation', 'container', 'author', 'year', 'imported'] as const).map(
              (facet) =>
                facets[facet].length > 0 && (
                  <details key={facet} class="nav-facet">
                    <summary>{t(`library_facet_${facet}`)}</summary>
                    <Values
                      facet={facet}
                      values={facets[facet]}
                      chosen={view.only[facet]}
                      actions={actions}
                      first={10}
                    />
                    {facet === 'imported' && view.only.imported !== undefined && (
                      <button type="button" class="link-button" onClick={removeImported}>
                        {t('library_remove_imported')}
                      </button>
                    )}
                  </details>
                ),
            )}
          </section>
          <PaceChart weeks={facets.pace} now={model.now} />
          <TopicsChart topics={facets.keyword} chosen={view.only.keyword} onChoose={narrowKeyword} />
        </>
      )}
    </nav>
  );

  /** On whichever shelf they are by now. */
  function removeImported(): void {
    const at = Number(view.only.imported);
    const came = [...(model.papers?.values() ?? [])].filter(
      ({ importedAt, removedAt }) => importedAt === at && removedAt === undefined,
    );
    actions.remove(came.map(({ id }) => id));
    actions.narrow('imported', undefined);
  }

  function narrowKeyword(keyword: string): void {
    actions.narrow('keyword', view.only.keyword === keyword ? undefined : keyword);
  }
}

const MORE_SHOWN = 100;

interface ValuesProps {
  readonly facet: Facet;
  readonly values: readonly FacetCount[];
  readonly chosen: string | undefined;
  readonly first: number;
  readonly actions: LibraryActions;
}

/**
 * The values of a facet; the most used at once, more of them unfolded. Hundreds: drawn anew only when they changed. What `useMemo` would
 * keep of them would hold the whole page of that time (see ChunkRows).
 */
class Values extends Component<ValuesProps> {
  override shouldComponentUpdate(next: ValuesProps): boolean {
    return (Object.keys(next) as (keyof ValuesProps)[]).some((name) => next[name] !== this.props[name]);
  }

  override render({ facet, values, chosen, first, actions }: ValuesProps) {
    const isFar = chosen !== undefined && !values.slice(0, first).some(({ value }) => value === chosen);
    const own = isFar ? [values.find(({ value }) => value === chosen) ?? { value: chosen, count: 0 }] : [];
    const rest = values.slice(first, first + MORE_SHOWN).filter(({ value }) => value !== chosen);
    return (
      <>
        <ul>{[...own, ...values.slice(0, first)].map(item)}</ul>
        {rest.length > 0 && (
          <details class="nav-more">
            <summary>{t('library_more')}</summary>
            <ul>{rest.map(item)}</ul>
          </details>
        )}
      </>
    );

    function item({ value, count }: FacetCount) {
      const isOn = value === chosen;
      return (
        <Toggle
          key={value}
          name={facetWords(facet, value)}
          isPapers={isWordOfPapers(facet)}
          count={count}
          isOn={isOn}
          onToggle={() => actions.narrow(facet, isOn ? undefined : value)}
        />
      );
    }
  }
}

/** `isPapers`: the name is a word of the papers, and so English; others are ours, or the person's own. */
function Toggle(props: { name: string; isPapers?: boolean; count: number; isOn: boolean; onToggle: () => void }) {
  const { name, isPapers = false, count, isOn, onToggle } = props;
  return (
    <li>
      <button type="button" aria-pressed={isOn} disabled={count === 0 && !isOn} onClick={onToggle}>
        <span dir="auto" {...(isPapers && { lang: 'en' })}>
          {name}
        </span>
        <span>{numberWords(count)}</span>
      </button>
    </li>
  );
}
