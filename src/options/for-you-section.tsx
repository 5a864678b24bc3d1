import { useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import type { StruckPart } from '../domain/for-you/why.ts';
import type { ForYouActions, SectionProps } from './model.ts';
import { Switch } from './switch.tsx';

/** The ranking by what was saved: what it uses, what it came to, and the ways to edit it and to be rid of it. */
export function ForYouSection(props: SectionProps) {
  const { page, settings, actions } = props;
  const { profile } = page;
  return (
    <>
      <Switch {...props} name="forYou" label={t('settings_for_you')} note={t('settings_for_you_note')} />
      {settings.forYou && profile && (
        <>
          <div class="setting" data-find={t('profile_find')}>
            <h3>{t('profile_title')}</h3>
            <p>{t('profile_of', profile.saved, profile.papers)}</p>
            {profile.words.length + profile.authors.length === 0 && <p>{t('profile_empty')}</p>}
            <Parts
              name={t('profile_words')}
              parts={profile.words.map(({ name, terms, weight, heldBy }) => ({
                strike: { by: 'word', terms },
                name,
                weight,
                papers: heldBy,
              }))}
              onStrike={actions.strikePart}
            />
            <Parts
              name={t('profile_authors')}
              parts={profile.authors.map(({ name, weight, authoredBy }) => ({
                strike: { by: 'author', name },
                name,
                weight,
                papers: authoredBy,
              }))}
              onStrike={actions.strikePart}
            />
          </div>
          {profile.struck.length > 0 && <Struck struck={profile.struck} onBringBack={actions.bringPartBack} />}
        </>
      )}
      <EraseProfile onErase={actions.eraseProfile} />
    </>
  );
}

interface ListedPart extends StruckPart {
  readonly weight: number;
  readonly papers: number;
}

function Parts(props: { name: string; parts: readonly ListedPart[]; onStrike: ForYouActions['strikePart'] }) {
  const { name, parts, onStrike } = props;
  if (parts.length === 0) return null;
  return (
    <table class="facts-table profile-table">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{t('profile_weight')}</th>
          <th scope="col">{t('profile_papers')}</th>
          <th scope="col">
            <span class="visually-hidden">{t('why_strike')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.name}>
            <td>
              <bdi lang="en">{part.name}</bdi>
            </td>
            <td>
              <svg class="profile-bar" width="60" height="6" viewBox="0 0 60 6" aria-hidden="true">
                <rect width={Math.max(1, part.weight * 60)} height="6" rx="1" />
              </svg>{' '}
              {Math.max(1, Math.round(part.weight * 100))}
            </td>
            <td>{part.papers}</td>
            <td>
              <button
                type="button"
                class="link-button"
                aria-label={t('why_strike_named', part.name)}
                onClick={() => void onStrike(part)}
              >
                {t('why_strike')}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Struck(props: { struck: readonly StruckPart[]; onBringBack: ForYouActions['bringPartBack'] }) {
  return (
    <div class="setting">
      <h3>{t('why_struck')}</h3>
      <ul class="struck-parts">
        {props.struck.map((part) => (
          <li key={`${part.strike.by} ${part.name}`}>
            <s dir="auto" lang="en">
              {part.name}
            </s>
            <button
              type="button"
              class="link-button"
              aria-label={t('why_bring_back_named', part.name)}
              onClick={() => void props.onBringBack(part)}
            >
              {t('why_bring_back')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function EraseProfile({ onErase }: { onErase: ForYouActions['eraseProfile'] }) {
  const [isErased, setErased] = useState(false);
  return (
    <div class="setting">
      <p>{t('profile_erase_note')}</p>
      <div class="buttons">
        <button type="button" class="plain-button" onClick={() => void onErase().then(() => setErased(true))}>
          {t('profile_erase')}
        </button>
      </div>
      <p role="status" class="outcome">
        {isErased && t('profile_erased')}
      </p>
    </div>
  );
}
