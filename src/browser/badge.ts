import type { BadgeView, SaveAnswer } from '../domain/badge-view.ts';
import { type BadgeTone, badgeColours } from './badge-colours.ts';
import { readColorScheme } from './color-scheme.ts';
import { extension } from './extension.ts';
import { translatePhrase } from './translate-phrase.ts';

/** Paints the toolbar badge and its tooltip. Running it twice changes nothing. */
export async function paintBadge({ text, tone, title }: BadgeView): Promise<void> {
  await Promise.all([
    paint(text, tone === 'new' ? 'new' : 'quiet'),
    extension.action.setTitle({ title: title.map(translatePhrase).join('\n') }),
  ]);
}

const SIGNS = {
  saved: { text: '✓', tone: 'saved' },
  'no-paper': { text: '–', tone: 'quiet' },
  failed: { text: '!', tone: 'quiet' },
} as const satisfies Record<SaveAnswer, object>;

/** Answers on the badge to somebody who saved from elsewhere; whoever paints the badge next takes it away. */
export async function paintAnswer(answer: SaveAnswer): Promise<void> {
  await paint(SIGNS[answer].text, SIGNS[answer].tone);
}

async function paint(text: string, tone: BadgeTone): Promise<void> {
  const looks = await readColorScheme().catch(() => undefined);
  const colour = badgeColours(tone, looks);
  await Promise.all([
    extension.action.setBadgeText({ text }),
    extension.action.setBadgeBackgroundColor({ color: colour.background }),
    extension.action.setBadgeTextColor({ color: colour.text }),
  ]);
}
