import type { Answer } from '../domain/failure.ts';
import type { AnnouncedVersion } from '../domain/watching/announced-version.ts';
import { type ArxivOptions, askXml } from './ask-arxiv.ts';
import { parseAnnounced } from './parse-announced.ts';

/** Asks arXiv for the versions that were announced today. Comes to a named value and never rejects. */
export type AskAnnounced = (signal?: AbortSignal) => Promise<Answer<readonly AnnouncedVersion[]>>;

/** The classes that nearly all papers of the lists are of. They are the same for everybody: what is asked tells nothing of who asks. */
const CLASSES = ['cs.AI', 'cs.CL', 'cs.CV', 'cs.LG'];

/** A way to read arXiv's feed of the day, 1.6 MB of it. */
export function announcedAsker(options: ArxivOptions): AskAnnounced {
  const { origin = 'https://rss.arxiv.org', byteLimit = 12 * 1024 * 1024 } = options;
  const url = new URL(`/rss/${CLASSES.join('+')}`, origin).href;
  return (signal) =>
    askXml({ ...options, byteLimit }, { url, accept: 'application/rss+xml', parse: parseAnnounced, signal });
}
