import { ageWords, t } from '../browser/i18n.ts';
import { translatePhrase } from '../browser/translate-phrase.ts';
import type { Lately } from '../domain/watching/lately.ts';

/** "Code appeared 2 d ago". */
export function newsWords({ phrase, at }: Lately, now: number): string {
  return t('news_ago', translatePhrase(phrase), ageWords(at, now));
}
