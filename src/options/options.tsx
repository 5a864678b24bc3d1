import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../browser/words.ts';
import { ruleInAddress } from '../domain/rules/rule-in-address.ts';
import { Icon } from '../ui/icons.tsx';
import { findSettings } from './find-settings.ts';
import type { SectionProps } from './section-props.ts';
import { SECTIONS } from './sections.ts';
import { useCurrentSection } from './use-current-section.ts';

interface Props extends Omit<SectionProps, 'onSaved'> {
  /** What the live region says of the last change. */
  readonly saved: string;
  readonly onSaved: () => void;
}

/** The settings: a way to each section, a search over all of them, and controls that apply at once. */
export function Options({ saved, settings, broken, onChange, onSaved }: Props) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly string[]>(SECTIONS.map(({ id }) => id));
  const main = useRef<HTMLElement>(null);
  const current = useCurrentSection(main);
  // A search, or the word "Saved", draws no section again: one may hold a thousand rules.
  const sections = useMemo(
    () =>
      SECTIONS.map(({ id, title, Body }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>{say(title)}</h2>
          <Body settings={settings} broken={broken} onChange={onChange} onSaved={onSaved} />
        </section>
      )),
    [settings, broken, onChange, onSaved],
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
    const showAll = (): void => {
      if (ruleInAddress(location.hash)) setQuery('');
    };
    addEventListener('hashchange', showAll);
    return () => removeEventListener('hashchange', showAll);
  }, []);
  return (
    <div class="options">
      <header class="options-header">
        <h1>{say('settings_title')}</h1>
        <label class="options-search">
          <span class="unseen-by-eye">{say('settings_search')}</span>
          <Icon name="search" size={16} />
          <input
            type="search"
            value={query}
            placeholder={say('settings_search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setQuery('');
            }}
          />
        </label>
        <p class="options-saved" role="status">
          {saved}
        </p>
      </header>
      <nav class="options-nav" aria-label={say('settings_nav')}>
        <ul>
          {SECTIONS.filter(({ id }) => found.includes(id)).map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={current === id ? 'location' : undefined}>
                {say(title)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-sections" ref={main}>
        {sections}
        <p class="options-nothing" role="status">
          {found.length === 0 && say('settings_search_nothing', query.trim())}
        </p>
      </main>
    </div>
  );
}
