/** What people type: topics, names, methods, mistakes. */
const QUERIES = [
  'diffusion',
  'video generation',
  'large language models',
  'reinforcement learning from human feedback',
  'chain-of-thought',
  'gpt-4',
  'deepseek r1',
  'self-supervised',
  'vaswani attention',
  'schmidhuber',
  'müller',
  'jurgen schmidt',
  'wang segmentation',
  'tranformer',
  'difusion modle',
  'reinforcment lerning',
  'gaussian splatting',
  'time series forecasting',
  'the state of the art',
  'robot manipulation policy',
  'sparse autoencoder',
  'protein',
  'low rank adaptation',
  'long context memory',
  'xyzzy',
] as const;

/** The queries as they grow under the fingers: one list per query. */
export function keystrokes(): string[][] {
  return QUERIES.map((query) => Array.from(query, (_, index) => query.slice(0, index + 1)));
}
