import { isFeedDay } from './feed-days/feed-day.ts';

/** "2026-02-14T05:06:07.000Z" → ms since 1970; undefined for anything that is no date between arXiv's first year and 2100. */
export function timeOf(text: string | undefined): number | undefined {
  const match = text?.match(ISO_TIME);
  if (!match) return undefined;
  const [, day, clock = '00:00:00', zone = 'Z'] = match;
  return plausible(Date.parse(`${day}T${clock}${zone}`));
}

/** The day in a feed time: "2026-02-14T00:00:00.000Z" → "2026-02-14"; undefined when there is no such day. */
export function dayOf(text: string | undefined): string | undefined {
  const day = text?.match(ISO_TIME)?.[1];
  return day !== undefined && isFeedDay(day) ? day : undefined;
}

/** When a discussion was opened, ms since 1970: its id is a MongoDB ObjectId, whose first 8 hex digits are unix seconds. */
export function timeOfDiscussion(id: string | undefined): number | undefined {
  if (!id || !/^[0-9a-f]{24}$/i.test(id)) return undefined;
  return plausible(Number.parseInt(id.slice(0, 8), 16) * 1000);
}

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?)(Z|[+-]\d{2}:\d{2})?)?$/;
const EARLIEST = Date.UTC(1991, 0);
const LATEST = Date.UTC(2100, 0);

function plausible(time: number): number | undefined {
  return time >= EARLIEST && time < LATEST ? time : undefined;
}
