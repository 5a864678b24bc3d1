import { t } from '../browser/i18n.ts';
import { translatePhrase } from '../browser/translate-phrase.ts';
import type { DigestNews } from '../domain/digest/digest.ts';
import type { OpenWith } from '../domain/settings.ts';
import { itemAddress } from './item-address.ts';

interface Props {
  readonly news: readonly DigestNews[];
  readonly openWith: OpenWith;
  readonly noteOpened: (id: string) => void;
}

/** What became of watched papers: the news first, then of which paper it is. */
export function DigestNewsPart({ news, openWith, noteOpened }: Props) {
  return (
    <section class="digest-section is-news" aria-labelledby="digest-news">
      <h2 id="digest-news">{t('digest_section_news')}</h2>
      <ul class="digest-news">
        {news.map(({ id, title, phrase }) => (
          <li key={`${id} ${phrase.key} ${phrase.values.join(' ')}`}>
            <b>{translatePhrase(phrase)}</b>
            <a
              href={itemAddress(id, openWith)}
              target="_blank"
              rel="noreferrer"
              dir="auto"
              lang="en"
              onClick={() => noteOpened(id)}
              onAuxClick={() => noteOpened(id)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
