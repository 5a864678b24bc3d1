import { say } from '../browser/words.ts';
import { NotAllowed } from './not-allowed.tsx';
import { QuietSettings } from './quiet-settings.tsx';
import type { SectionProps } from './section-props.ts';
import { Switch } from './switch.tsx';
import { TestNotification } from './test-notification.tsx';
import { useNotificationLeave } from './use-notification-leave.ts';

/** Of what notifications tell, and when they don't. A wish and the browser's leave are two things: who has the one is offered the other. */
export function NotificationsSection(props: SectionProps) {
  const { isAllowed, allow } = useNotificationLeave();
  const isWanted = props.settings.notifyWatched || props.settings.notifyNew;

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
      {isWanted && isAllowed === false && <NotAllowed allow={allow} />}
      <QuietSettings {...props} />
      <TestNotification isAllowed={isAllowed === true} allow={allow} />
    </>
  );
}
