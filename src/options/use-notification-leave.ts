import { useEffect, useState } from 'preact/hooks';
import { listenToAccess } from '../browser/access.ts';
import { hasNotifications, requestNotifications } from '../browser/notifications.ts';

interface NotificationLeave {
  /** Undefined until the browser said so. */
  readonly isAllowed: boolean | undefined;
  /** Called straight from a click, or the browser would not ask. */
  readonly allow: () => Promise<boolean>;
}

/** Whether the browser lets us show notifications, also when that changes elsewhere, and how to ask. */
export function useNotificationLeave(): NotificationLeave {
  const [isAllowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const look = (): void => void hasNotifications().then(setAllowed);
    listenToAccess(look);
    look();
  }, []);

  async function allow(): Promise<boolean> {
    const isGranted = await requestNotifications().catch(() => false);
    setAllowed(isGranted);
    return isGranted;
  }

  return { isAllowed, allow };
}
