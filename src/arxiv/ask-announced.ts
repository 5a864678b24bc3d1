import type { Answer } from '../domain/failure.ts';
import type { AnnouncedVersion } from '../domain/watching/announced-version.ts';
import { type ArxivOptions, askXml } from './ask-arxiv.ts';
import { parseAnnounced } from './parse-announced.ts';

/** Asks arXiv for the versions that were announced today in these of its classes. Comes to a named value and never rejects. */
export type AskAnnounced = (
  classes: readonly string[],
  signal?: AbortSignal,
) => Promise<Answer<readonly AnnouncedVersion[]>>;

/** A way to read arXiv's feed of the day, 1.6 MB for four large classes. */
export function announcedAsker(options: ArxivOptions): AskAnnounced {
  const { origin = 'https://rss.arxiv.org', byteLimit = 12 * 1024 * 1024 } = options;
  return (classes, signal) =>
    askXml(
      { ...options, byteLimit },
      {
        url: new URL(`/rss/${classes.join('+')}`, origin).href,
        accept: 'application/rss+xml',
        parse: parseAnnounced,
        signal,
      },
    );
}
