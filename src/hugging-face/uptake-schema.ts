import * as v from 'valibot';
import { account, anArray, count, lenient } from './entry-schema.ts';

/** What `/api/papers/{id}?field=comments` says beside the paper. All of it may be missing: only some answers have it. */
export const uptakeSchema = v.object({
  id: v.string(),
  authors: lenient(anArray()),
  organization: lenient(account()),
  linkedModels: lenient(anArray()),
  linkedDatasets: lenient(anArray()),
  linkedSpaces: lenient(anArray()),
  numTotalModels: lenient(count()),
  numTotalDatasets: lenient(count()),
  numTotalSpaces: lenient(count()),
  comments: lenient(anArray()),
});

/** `/api/arxiv/{id}/repos`: the whole lists. */
export const reposSchema = v.object({
  models: lenient(anArray()),
  datasets: lenient(anArray()),
  spaces: lenient(anArray()),
});

/** An author of a paper with the account that is theirs. `status` tells how sure that is. */
export const paperAuthorSchema = v.object({
  hidden: lenient(v.boolean()),
  status: lenient(v.string()),
  user: account(),
});

/** One model, dataset or Space. */
export const artifactSchema = v.object({
  id: v.string(),
  repoType: lenient(v.string()),
  private: lenient(v.boolean()),
  gated: lenient(v.union([v.boolean(), v.string()])),
  downloads: lenient(count()),
  likes: lenient(count()),
  pipeline_tag: lenient(v.string()),
  shortDescription: lenient(v.string()),
});

export const commentSchema = v.object({
  id: v.string(),
  type: lenient(v.string()),
  createdAt: lenient(v.string()),
  author: lenient(account()),
  data: v.object({
    hidden: lenient(v.boolean()),
    edited: lenient(v.boolean()),
    latest: v.object({ raw: v.string() }),
    reactions: lenient(anArray()),
    parentCommentId: lenient(v.string()),
  }),
});

export const reactionSchema = v.object({ reaction: v.string(), count: count() });

export type ArtifactFields = v.InferOutput<typeof artifactSchema>;
export type CommentFields = v.InferOutput<typeof commentSchema>;
