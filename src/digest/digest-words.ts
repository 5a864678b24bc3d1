import { formatOf, t } from '../browser/i18n.ts';
import type { Digest } from '../domain/digest/digest.ts';
import type { DigestName } from '../store/digests/read-digests.ts';

type Options = Intl.DateTimeFormatOptions;

const LONG: Options = { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' };
const SHORT: Options = { year: 'numeric', month: 'short', day: 'numeric' };
const MOMENT: Options = { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };

/** "Tuesday, February 10, 2026", where the person is. */
export function longDay(at: number): string {
  return format('digest-day', LONG).format(at);
}

/** "Tue, Feb 10, 08:03". */
export function momentWords(at: number): string {
  return format('digest-moment', MOMENT).format(at);
}

/** "Mon, Feb 9, 08:00 – Tue, Feb 10, 08:03". */
export function rangeWords({ from, until }: Pick<Digest, 'from' | 'until'>): string {
  return format('digest-moment', MOMENT).formatRange(from, until);
}

/** "Daily digest, Feb 10, 2026": also the subject of an e-mail. */
export function digestName({ every, until }: Pick<DigestName, 'every' | 'until'>): string {
  return t(`digest_name_${every}`, format('digest-short', SHORT).format(until));
}

export function pageTitle(digest: Digest | undefined): string {
  return `${digest ? digestName(digest) : t('digest_title')} – ${t('extension_name')}`;
}

function format(name: string, options: Options): Intl.DateTimeFormat {
  return formatOf(name, (language) => new Intl.DateTimeFormat(language, options));
}
