import type { BadgeView } from '../domain/badge-view.ts';
import type { SaveAnswer } from '../domain/save-answer.ts';
import { extension } from './extension.ts';
import { sayPhrase } from './words.ts';

const COLOURS = {
  new: { background: '#b8390e', text: '#ffffff' },
  quiet: { background: '#5f5a52', text: '#ffffff' },
} as const;

/** Paints the toolbar badge and its tooltip. Running it twice changes nothing. */
export async function paintBadge({ text, tone, title }: BadgeView): Promise<void> {
  const colour = COLOURS[tone === 'new' ? 'new' : 'quiet'];
  await Promise.all([
    extension.action.setBadgeText({ text }),
    extension.action.setBadgeBackgroundColor({ color: colour.background }),
    extension.action.setBadgeTextColor({ color: colour.text }),
    extension.action.setTitle({ title: title.map(sayPhrase).join('\n') }),
  ]);
}

const SIGNS = {
  saved: { text: '✓', background: '#1d5d4c' },
  'no-paper': { text: '–', background: COLOURS.quiet.background },
  failed: { text: '!', background: COLOURS.quiet.background },
} as const satisfies Record<SaveAnswer, object>;

/** Answers on the badge to somebody who saved from elsewhere; whoever paints the badge next takes it away. */
export async function paintAnswer(answer: SaveAnswer): Promise<void> {
  const { text, background } = SIGNS[answer];
  await Promise.all([
    extension.action.setBadgeText({ text }),
    extension.action.setBadgeBackgroundColor({ color: background }),
    extension.action.setBadgeTextColor({ color: '#ffffff' }),
  ]);
}
