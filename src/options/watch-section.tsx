import { useState } from 'preact/hooks';
import { t } from '../browser/i18n.ts';
import { WATCH_DEPTHS, type WatchDepth } from '../domain/settings.ts';
import { ArxivClassesSetting } from './arxiv-classes-setting.tsx';
import { BrokenNote } from './broken-note.tsx';
import { Choice } from './choice.tsx';
import { DraftField } from './draft-field.tsx';
import type { SectionProps } from './model.ts';
import { NotAllowed } from './not-allowed.tsx';
import { Switch } from './switch.tsx';

/** Whether news of saved papers is looked for, what leaves the device for it, of which papers, and who is told. */
export function WatchSection(props: SectionProps) {
  const { settings, broken, page, actions, onChange } = props;
  const { watchDepth, watchScope, watchTag, notifyNews } = settings;
  const [isRefused, setRefused] = useState(false);
  const isOn = watchDepth !== 'off';
  const isAllowed = page.permissions.allowed.notifications;

  async function choose(depth: WatchDepth): Promise<void> {
    const isAllowed = await actions.allowWatching(depth).catch(() => false);
    setRefused(!isAllowed);
    if (isAllowed) await onChange({ watchDepth: depth });
  }

  const asking: SectionProps = {
    ...props,
    onChange: (changes) => {
      if (isAllowed === false && changes.notifyNews) allow();
      return onChange(changes);
    },
  };

  function allow(): void {
    void actions.allow('notifications');
  }

  return (
    <>
      <fieldset class="setting radio-group" data-find={t('watch_find')}>
        <legend class="visually-hidden">{t('watch_title')}</legend>
        <p>{t('watch_note')}</p>
        {WATCH_DEPTHS.map((depth) => (
          <div key={depth} class="radio-choice">
            <label>
              <input
                type="radio"
                name="watch-depth"
                checked={watchDepth === depth}
                aria-describedby={`watch-${depth}-note`}
                onClick={(event) => {
                  // The mark follows the setting, which follows the person's answer to the browser.
                  event.preventDefault();
                  if (depth !== watchDepth) void choose(depth);
                }}
              />
              <span>{t(`watch_${depth}`)}</span>
            </label>
            <p id={`watch-${depth}-note`}>{t(`watch_${depth}_note`)}</p>
          </div>
        ))}
        {broken.includes('watchDepth') && (
          <BrokenNote stands={t(`watch_${watchDepth}`)} onKeep={() => void onChange({ watchDepth })} />
        )}
        <p role="status" class="refused">
          {isRefused && t('settings_refused')}
          {!isRefused && isOn && page.permissions.allowed.feed === false && t('watch_no_feed')}
        </p>
      </fieldset>
      <Choice
        {...props}
        name="watchScope"
        label={t('watch_scope')}
        note={t('watch_scope_note')}
        choices={[
          ['all', t('watch_scope_all')],
          ['tag', t('watch_scope_tag')],
          ['picked', t('watch_scope_picked')],
        ]}
      />
      {(watchScope === 'tag' || broken.includes('watchTag')) && (
        <div class="setting">
          <DraftField
            label={t('watch_tag')}
            class="watch-tag"
            value={watchTag}
            maxLength={100}
            onTake={(typed) => {
              void onChange({ watchTag: typed.trim() });
              return true;
            }}
          />
          {broken.includes('watchTag') && (
            <BrokenNote stands={watchTag || '–'} onKeep={() => void onChange({ watchTag })} />
          )}
        </div>
      )}
      <ArxivClassesSetting {...props} />
      <Switch {...asking} name="notifyNews" label={t('watch_notify')} />
      {isOn && notifyNews && isAllowed === false && <NotAllowed onAllow={allow} />}
    </>
  );
}
