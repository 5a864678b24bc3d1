import { cleanLine } from '../domain/clean-text.ts';
import { dayOf, timeOf, timeOfDiscussion } from '../domain/iso-time.ts';
import type { Organisation, Paper, Person } from '../domain/paper.ts';
import { present } from '../domain/present.ts';
import type { AccountFields, EntryFields, PaperFields } from './entry-schema.ts';
import { webAddress } from './web-address.ts';

/** What surrounds a paper in a list; a looked-up paper comes bare. */
type Surroundings = Omit<EntryFields, 'paper'>;

/** The vendor's fields as our paper: text cleaned and capped, fields that say nothing left out. Undefined without an id or a title. */
export function paperFromEntry(fields: PaperFields, around?: Surroundings): Paper | undefined {
  const id = fields.id.length <= MAX.id ? cleanLine(fields.id, MAX.id) : '';
  const title = cleanLine(fields.title, MAX.title);
  if (id === '' || title === '') return undefined;

  const code = webAddress(fields.githubRepo, ['https:']);
  return {
    id,
    title,
    abstract: cleanLine(fields.summary ?? '', MAX.abstract),
    authors: shownAuthors(fields.authors ?? []),
    ...present({
      votes: fields.upvotes,
      comments: around?.numComments,
      stars: fields.githubStars,
      publishedAt: timeOf(fields.publishedAt),
      submittedAt: timeOfDiscussion(fields.discussionId),
      featuredOn: dayOf(fields.submittedOnDailyAt),
      submitter: personOf(fields.submittedOnDailyBy) ?? personOf(around?.submittedBy),
      organisation: organisation(fields.organization) ?? organisation(around?.organization),
      summary: line(fields.ai_summary, MAX.summary),
      keywords: keywords(fields.ai_keywords ?? []),
      code,
      codeIsGuessed: code !== undefined && fields.githubRepoAddedBy === 'auto' ? true : undefined,
      project: webAddress(fields.projectPage, ['https:', 'http:']),
      hasVideo: hasVideo(fields.mediaUrls) || hasVideo(around?.mediaUrls) ? true : undefined,
      withdrawnAt: timeOf(fields.withdrawnAt),
    }),
  };
}

/** Lengths in UTF-16 units, some 3 to 5 times the longest of 2,846 recorded entries. An over-long id is refused: cut short it would be another paper's. */
const MAX = {
  id: 500,
  title: 500,
  abstract: 10_000,
  summary: 1_000,
  name: 200,
  keyword: 100,
  authors: 5_000,
  keywords: 50,
} as const;

function shownAuthors(authors: readonly unknown[]): string[] {
  const names: string[] = [];
  for (const author of authors) {
    if (names.length === MAX.authors) break;
    const name = shownName(author);
    if (name) names.push(name);
  }
  return names;
}

function shownName(author: unknown): string | undefined {
  if (typeof author !== 'object' || author === null || !('name' in author)) return undefined;
  if ('hidden' in author && author.hidden === true) return undefined;
  return line(author.name, MAX.name);
}

function keywords(items: readonly unknown[]): string[] | undefined {
  const kept = new Set<string>();
  for (const item of items) {
    if (kept.size === MAX.keywords) break;
    const keyword = line(item, MAX.keyword);
    if (keyword) kept.add(keyword);
  }
  return kept.size > 0 ? [...kept] : undefined;
}

/** An account as a person; undefined where it has no name at all. */
export function personOf(account: AccountFields | undefined): Person | undefined {
  const user = line(account?.user, MAX.name) ?? line(account?.name, MAX.name);
  const name = line(account?.fullname, MAX.name) ?? user;
  return name === undefined ? undefined : { name, ...present({ user }) };
}

function organisation(account: AccountFields | undefined): Organisation | undefined {
  const handle = line(account?.name, MAX.name);
  const name = line(account?.fullname, MAX.name) ?? handle;
  return name === undefined ? undefined : { name, ...present({ handle }) };
}

/** Two thirds of the entries with media have pictures only (226 of 328 recorded): the kind is in the address's ending. */
function hasVideo(urls: readonly unknown[] | undefined): boolean {
  return urls?.some((url) => typeof url === 'string' && /\.(?:mp4|m4v|mov|qt|webm|ogv)(?:$|[?#])/i.test(url)) ?? false;
}

/** The cleaned text, or undefined when it is none or nothing is left of it. */
function line(text: unknown, maxLength: number): string | undefined {
  return (typeof text === 'string' && cleanLine(text, maxLength)) || undefined;
}
