import { useEffect, useState } from 'preact/hooks';
import { hasNotifications, requestNotifications } from '../browser/notifications.ts';
import { writeSettings } from '../browser/settings.ts';
import { say } from '../browser/words.ts';

/** Offers to tell of papers on what was picked. The browser asks the person, at that click and not before. */
export function NotifyOffer() {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => void hasNotifications().then(setAllowed), []);

  async function allow(): Promise<void> {
    const isGranted = await requestNotifications().catch(() => false);
    setAllowed(isGranted);
    if (isGranted) await writeSettings({ notifyWatched: true });
  }

  if (isAllowed === undefined) return null;
  return (
    <div class="notify-offer">
      <p role="status">{say(isAllowed ? 'welcome_notify_on' : 'welcome_notify_text')}</p>
      {!isAllowed && (
        <button type="button" class="plain-button" onClick={() => void allow()}>
          {say('welcome_notify_allow')}
        </button>
      )}
    </div>
  );
}
