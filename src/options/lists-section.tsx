import { say } from '../browser/words.ts';
import { Choice } from './choice.tsx';
import { listChoices } from './list-choices.ts';
import type { SectionProps } from './section-props.ts';

/** Which lists are asked for. */
export function ListsSection(props: SectionProps) {
  return (
    <Choice
      {...props}
      name="followedLists"
      label={say('settings_lists_follow')}
      choices={listChoices()}
      note={say('settings_lists_note')}
    />
  );
}
