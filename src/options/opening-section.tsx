import { t, type WordKey } from '../browser/i18n.ts';
import { OPEN_WITH, type OpenWith } from '../domain/settings.ts';
import { AskingSwitch } from './asking-switch.tsx';
import { Choice } from './choice.tsx';
import type { SectionProps } from './model.ts';

const OPEN_WITH_NAMES = {
  'hugging-face': 'link_hugging_face',
  arxiv: 'link_arxiv',
  pdf: 'link_pdf',
  alphaxiv: 'link_alphaxiv',
} as const satisfies Record<OpenWith, WordKey>;

/** What a click on a title opens, and what is said of pages that are open. */
export function OpeningSection(props: SectionProps) {
  const { page, actions } = props;
  const { saveKey, permissions } = page;
  return (
    <>
      <Choice
        {...props}
        name="openWith"
        label={t('settings_open_with')}
        choices={OPEN_WITH.map((target) => [target, t(OPEN_WITH_NAMES[target])])}
      />
      <AskingSwitch
        label={t('settings_pages_mark')}
        note={t('settings_pages_note')}
        isOn={permissions.allowed.pages === true}
        onSwitchOn={() => actions.allow('pages')}
        onSwitchOff={() => actions.giveBack('pages')}
      />
      <div class="setting">
        <p>{saveKey ? t('settings_pages_save', saveKey) : t('settings_pages_save_plain')}</p>
      </div>
    </>
  );
}
