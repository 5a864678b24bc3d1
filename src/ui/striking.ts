import { t } from '../browser/i18n.ts';
import { changeStruck } from '../browser/struck.ts';
import { broughtBack, type Strike, withStrike } from '../domain/for-you/struck.ts';
import type { StruckPart } from '../domain/for-you/why.ts';
import type { Toasts } from './toasts.ts';

/** Takes a part out of the profile, or back into it; told, with the way back. */
export function striking({ attempt, tell }: Pick<Toasts, 'attempt' | 'tell'>): {
  readonly strike: (part: StruckPart) => void;
  readonly bringBack: (part: StruckPart) => void;
} {
  return {
    strike: ({ strike, name }) =>
      attempt(async () => {
        await change(strike, true);
        tell(t('notice_struck', name), () => change(strike, false));
      }),
    bringBack: ({ strike, name }) =>
      attempt(async () => {
        await change(strike, false);
        tell(t('notice_brought_back', name), () => change(strike, true));
      }),
  };
}

function change(strike: Strike, isStruck: boolean): Promise<void> {
  return changeStruck((struck) => (isStruck ? withStrike(struck, strike) : broughtBack(struck, strike)));
}
