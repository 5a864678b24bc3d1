import { t, type WordKey } from '../browser/i18n.ts';

const PLACES = ['popup', 'library', 'topics', 'digest', 'options'] as const;

const NAMES: Readonly<Record<(typeof PLACES)[number], WordKey>> = {
  popup: 'place_papers',
  library: 'library_title',
  topics: 'topics_title',
  digest: 'digest_title',
  options: 'settings_title',
};

/** The way from each page to the others, the same on all of them; `here` is the folder of the page that stands. */
export function Places({ here }: { readonly here: (typeof PLACES)[number] }) {
  return (
    <ul class="places" aria-label={t('places')}>
      {PLACES.map((place) => (
        <li key={place}>
          <a href={`../${place}/index.html`} aria-current={place === here ? 'page' : undefined}>
            {t(NAMES[place])}
          </a>
        </li>
      ))}
    </ul>
  );
}
