import { useEffect, useState } from 'preact/hooks';
import { listenToAccess } from '../browser/access.ts';
import { hasNotifications, requestNotifications } from '../browser/notifications.ts';
import { say } from '../browser/words.ts';
import { QuietSettings } from './quiet-settings.tsx';
import type { SectionProps } from './section-props.ts';
import { Switch } from './switch.tsx';
import { TestNotification } from './test-notification.tsx';

/** Of what notifications tell, and when they don't. A wish and the browser's leave are two things: who has the one is offered the other. */
export function NotificationsSection(props: SectionProps) {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const look = (): void => void hasNotifications().then(setAllowed);
    listenToAccess(look);
    look();
  }, []);
  const isWanted = props.settings.notifyWatched || props.settings.notifyNew;

  /** Called straight from a click, or the browser would not ask. */
  async function allow(): Promise<boolean> {
    const isGranted = await requestNotifications().catch(() => false);
    setAllowed(isGranted);
    return isGranted;
  }

  const asking: SectionProps = {
    ...props,
    onChange: (changes) => {
      if (isAllowed === false && (changes.notifyWatched || changes.notifyNew)) void allow();
      return props.onChange(changes);
    },
  };

  return (
    <>
      <Switch {...asking} name="notifyWatched" label={say('settings_notify_watched')} />
      <Switch {...asking} name="notifyNew" label={say('settings_notify_new')} note={say('settings_notify_note')} />
      {isWanted && isAllowed === false && (
        <div class="setting not-allowed">
          <p>{say('settings_notify_not_allowed')}</p>
          <button type="button" class="plain-button" onClick={() => void allow()}>
            {say('settings_notify_allow')}
          </button>
        </div>
      )}
      <QuietSettings {...props} />
      <TestNotification isAllowed={isAllowed === true} allow={allow} />
    </>
  );
}
