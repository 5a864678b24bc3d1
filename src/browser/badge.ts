import type { BadgeView } from '../domain/badge-view.ts';
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
