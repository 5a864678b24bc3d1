import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { PageSearch } from '../ui/page-search.tsx';
import { Places } from '../ui/places.tsx';
import { findSettings } from './find-settings.ts';
import type { OptionsProps } from './model.ts';
import { SECTIONS } from './sections.ts';
import { useCurrentSection } from './use-current-section.ts';

/** The settings: a way to each section, a search over all of them, and controls that apply at once. */
export function Options({ saved, settings, broken, onChange, page, actions }: OptionsProps) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly string[]>(SECTIONS.map(({ id }) => id));
  const main = useRef<HTMLElement>(null);
  const current = useCurrentSection(main);
  // A search, or the word "Saved", draws no section again: one may hold a thousand rules.
  const sections = useMemo(
    () =>
      SECTIONS.map(({ id, title, Body }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{t(title)}</h2>
          <Body settings={settings} broken={broken} onChange={onChange} page={page} actions={actions} />
        </section>
      )),
    [settings, broken, onChange, page, actions],
  );
  useLayoutEffect(() => {
    const within = main.current;
    if (!within) return;
    const find = (): void => {
      const ids = findSettings(within, query);
      setFound((before) => (before.join() === ids.join() ? before : ids));
    };
    find();
    // The sections draw by themselves, now and then other settings than before.
    const observer = new MutationObserver(find);
    observer.observe(within, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, [query]);
  useEffect(() => {
    const showAddressed = (): void => {
      const addressed = document.getElementById(location.hash.slice(1));
      if (addressed?.closest('section:not([hidden])')) return;
      setQuery('');
      // It was hidden when the browser looked for it.
      requestAnimationFrame(() => addressed?.scrollIntoView());
    };
    addEventListener('hashchange', showAddressed);
    return () => removeEventListener('hashchange', showAddressed);
  }, []);
  return (
    <div class="options">
      <header class="options-header">
        <Places here="options" />
        <h1>{t('settings_title')}</h1>
        <PageSearch class="options-search" label={t('settings_search')} query={query} onQuery={setQuery} />
        <p class="options-saved" role="status">
          {saved}
        </p>
      </header>
      <nav class="options-nav" aria-label={t('settings_nav')}>
        <ul>
          {SECTIONS.filter(({ id }) => found.includes(id)).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
                {t(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-sections" ref={main}>
        {sections}
        <p class="options-nothing" role="status">
          {found.length === 0 && t('settings_search_nothing', query.trim())}
        </p>
      </main>
    </div>
  );
}
