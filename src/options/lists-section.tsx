import { t } from '../browser/i18n.ts';
import { Choice } from './choice.tsx';
import { listChoices } from './list-choices.ts';
import type { SectionProps } from './model.ts';

/** Which lists are asked for. */
export function ListsSection(props: SectionProps) {
  return (
    <Choice
      {...props}
      name="followedLists"
      label={t('settings_lists_follow')}
      choices={listChoices()}
      note={t('settings_lists_note')}
    />
  );
}
