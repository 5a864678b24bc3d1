import { t } from '../browser/i18n.ts';
import { Message } from './message.tsx';

/** In place of what the databases could not give, why: it stays as long as it is so. */
export function UnreadableMessage({ words }: { words: string }) {
  return (
    <div role="alert">
      <Message icon="warning" title={t('unreadable_title')} text={words} />
    </div>
  );
}
