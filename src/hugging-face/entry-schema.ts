import * as v from 'valibot';

/** What we read of a bare paper: an id and a title are a must, every other field counts as missing when it has the wrong type. */
export const paperSchema = v.object({
  id: v.string(),
  title: v.string(),
  summary: lenient(v.string()),
  authors: lenient(anArray()),
  publishedAt: lenient(v.string()),
  submittedOnDailyAt: lenient(v.string()),
  submittedOnDailyBy: lenient(account()),
  upvotes: lenient(count()),
  discussionId: lenient(v.string()),
  projectPage: lenient(v.string()),
  githubRepo: lenient(v.string()),
  githubRepoAddedBy: lenient(v.string()),
  githubStars: lenient(count()),
  ai_summary: lenient(v.string()),
  ai_keywords: lenient(anArray()),
  organization: lenient(account()),
  mediaUrls: lenient(anArray()),
  withdrawnAt: lenient(v.string()),
});

/** What the lists wrap around a paper. The outer title, abstract and date are never read: the first two repeat the paper's, the third is shifted. */
export const entrySchema = v.object({
  paper: paperSchema,
  numComments: lenient(count()),
  submittedBy: lenient(account()),
  organization: lenient(account()),
  mediaUrls: lenient(anArray()),
});

export type PaperFields = v.InferOutput<typeof paperSchema>;
export type EntryFields = v.InferOutput<typeof entrySchema>;
export type AccountFields = v.InferOutput<ReturnType<typeof account>>;

/** A person or an organisation. `user` is the handle on a paper; the outer `submittedBy` and organisations have it in `name`. */
export function account() {
  return v.object({ user: lenient(v.string()), name: lenient(v.string()), fullname: lenient(v.string()) });
}

/** A whole number from 0 on; fractions are cut off, anything that could not be a count is refused. */
export function count() {
  return v.pipe(v.number(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER), v.transform(Math.floor));
}

/** Any array, its items unread: the readers take as many as they keep, so that a million of them cost nothing. */
export function anArray() {
  return v.custom<readonly unknown[]>(Array.isArray);
}

export function lenient<T>(schema: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T | undefined> {
  return v.fallback(v.optional(schema), undefined);
}
