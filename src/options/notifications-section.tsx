import { t } from '../browser/i18n.ts';
import type { SectionProps } from './model.ts';
import { NotAllowed } from './not-allowed.tsx';
import { QuietSettings } from './quiet-settings.tsx';
import { Switch } from './switch.tsx';
import { TestNotification } from './test-notification.tsx';

/** Of what notifications tell, and when they don't. A wish and the browser's leave are two things: who has the one is offered the other. */
export function NotificationsSection(props: SectionProps) {
  const { actions } = props;
  const isAllowed = props.page.permissions.allowed.notifications;
  const isWanted = props.settings.notifyWatched || props.settings.notifyNew;

  const asking: SectionProps = {
    ...props,
    onChange: (changes) => {
      if (isAllowed === false && (changes.notifyWatched || changes.notifyNew)) allow();
      return props.onChange(changes);
    },
  };

  function allow(): void {
    void actions.allow('notifications');
  }

  return (
    <>
      <Switch {...asking} name="notifyWatched" label={t('settings_notify_watched')} />
      <Switch {...asking} name="notifyNew" label={t('settings_notify_new')} note={t('settings_notify_note')} />
      {isWanted && isAllowed === false && <NotAllowed onAllow={allow} />}
      <QuietSettings {...props} />
      <TestNotification onTest={actions.testNotification} />
    </>
  );
}
