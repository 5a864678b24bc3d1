import { t } from '../browser/i18n.ts';
import type { Reason } from '../domain/for-you/reason.ts';

/** Why a paper is there, in a line: "gaussian splatting · like 3 papers you saved". Empty where nothing speaks for it. */
export function whyWords(reason: Reason | undefined): string {
  if (!reason) return '';
  const { words, author, heldBy, closeTo, as } = reason;
  const fits = [...(author ? [author] : []), ...words].join(', ');
  return [
    as === 'missed' && t('why_missed'),
    as === 'exploration' && t('why_exploration'),
    as !== 'exploration' && fits,
    as !== 'exploration' && likeWords(heldBy, closeTo),
  ]
    .filter(Boolean)
    .join(' · ');
}

function likeWords(heldBy: number, closeTo: number): string {
  if (closeTo > 0) return t('why_close', closeTo);
  return heldBy > 0 ? t('why_like', heldBy) : '';
}
