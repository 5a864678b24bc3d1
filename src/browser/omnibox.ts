import type { Omnibox } from 'webextension-polyfill';
import { escapedForXml, type Suggestion } from '../domain/omnibox.ts';
import { extension } from './extension.ts';
import { isFirefox } from './extension-info.ts';
import { t, type WordKey } from './i18n.ts';

/** Where to open: in place of the page, in a new tab in front, or behind. */
export type Where = 'here' | 'in-front' | 'behind';

/** What the keyword in the address bar leads to. Both get what was typed, or the `content` of what was chosen. Neither rejects. */
export interface OmniboxUse {
  readonly suggest: (typed: string) => Promise<readonly Suggestion[]>;
  readonly open: (typed: string, where: Where) => Promise<void>;
}

/** Attach at the top of the module. Firefox on Android has no such keyword. */
export function listenToOmnibox({ suggest, open }: OmniboxUse): void {
  const { omnibox } = extension;
  if (!omnibox) return;
  let asked = 0;
  omnibox.onInputStarted.addListener(() => setFirst(t('omnibox_start')));
  omnibox.onInputChanged.addListener((typed: string, show: (results: Omnibox.SuggestResult[]) => void) => {
    asked += 1;
    const mine = asked;
    void suggest(typed).then(([best, ...others]) => {
      // A slower answer to what was typed before must not stand over a newer one.
      if (mine !== asked) return;
      setFirst(best?.description ?? t(NOTHING));
      show(others.map(({ content, description }) => ({ content, description: shown(description) })));
    });
  });
  omnibox.onInputEntered.addListener((typed: string, disposition: Omnibox.OnInputEnteredDisposition) => {
    void open(typed, WHERE[disposition]);
  });
}

const NOTHING: WordKey = 'omnibox_nothing';

const WHERE: Record<Omnibox.OnInputEnteredDisposition, Where> = {
  currentTab: 'here',
  newForegroundTab: 'in-front',
  newBackgroundTab: 'behind',
};

/** The first row, which Enter takes: the best of what was found. */
function setFirst(description: string): void {
  extension.omnibox.setDefaultSuggestion({ description: shown(description) });
}

/** Chrome reads XML, Firefox text. */
function shown(text: string): string {
  return isFirefox() ? text : escapedForXml(text);
}
