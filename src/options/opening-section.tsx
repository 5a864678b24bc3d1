import { hasPageAccess, removePageAccess, requestPageAccess } from '../browser/page-icon.ts';
import { say, type WordKey } from '../browser/words.ts';
import { OPEN_WITH, type OpenWith } from '../domain/settings.ts';
import { AskingSwitch } from './asking-switch.tsx';
import { Choice } from './choice.tsx';
import type { SectionProps } from './section-props.ts';
import { useSaveKey } from './use-save-key.ts';

const OPEN_WITH_NAMES = {
  'hugging-face': 'link_hugging_face',
  arxiv: 'link_arxiv',
  pdf: 'link_pdf',
  alphaxiv: 'link_alphaxiv',
} as const satisfies Record<OpenWith, WordKey>;

/** What a click on a title opens, and what is said of pages that are open. */
export function OpeningSection(props: SectionProps) {
  const saveKey = useSaveKey();
  return (
    <>
      <Choice
        {...props}
        name="openWith"
        label={say('settings_open_with')}
        choices={OPEN_WITH.map((target) => [target, say(OPEN_WITH_NAMES[target])])}
      />
      <AskingSwitch
        label={say('settings_pages_mark')}
        note={say('settings_pages_note')}
        has={hasPageAccess}
        onSwitchOn={requestPageAccess}
        onSwitchOff={removePageAccess}
      />
      <div class="setting">
        <p>{saveKey ? say('settings_pages_save', saveKey) : say('settings_pages_save_plain')}</p>
      </div>
    </>
  );
}
