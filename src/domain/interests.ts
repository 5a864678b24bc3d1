import type { Rule } from './rules/rule.ts';

/** Topics that people follow, with what is looked for. Our own words: titles and abstracts say them in many ways. */
export const INTERESTS = {
  language: ['language model*', 'LLM*'],
  reasoning: ['reasoning', 'chain of thought'],
  agents: ['agent*', 'tool use'],
  vision: ['computer vision', 'object detection', 'segmentation'],
  multimodal: ['multimodal', 'multi-modal', 'vision-language'],
  images: ['image generation', 'text-to-image', 'diffusion model*'],
  video: ['video generation', 'text-to-video', 'video understanding'],
  audio: ['speech', 'audio', 'music'],
  robotics: ['robot*', 'embodied', 'manipulation'],
  learning: ['reinforcement learning', 'RLHF', 'policy optimization'],
  efficiency: ['quantization', 'pruning', 'efficient inference', 'distillation'],
  training: ['pretraining', 'pre-training', 'scaling law*', 'fine-tuning'],
  retrieval: ['retrieval', 'RAG', 'embedding*'],
  code: ['code generation', 'software engineering', 'program synthesis'],
  safety: ['alignment', 'safety', 'jailbreak*', 'interpretability'],
  data: ['benchmark*', 'dataset*'],
} as const satisfies Record<string, readonly string[]>;

export type Interest = keyof typeof INTERESTS;

/** One of the topics, or what the person typed. */
export type Picked = { readonly topic: Interest } | { readonly own: string };

/** The rules that watch what was picked: one for each way to say it. The same pick always makes the same ones. */
export function rulesOfInterest(picked: Picked): readonly Rule[] {
  const patterns: readonly string[] = 'own' in picked ? [picked.own] : INTERESTS[picked.topic];
  return patterns.map((pattern) => ({ id: `${PREFIX}${pattern}`, kind: 'watch', by: 'keyword', pattern }));
}

/** The rules with just these interests: those of others go, what the person wrote otherwise stays. */
export function withInterests(rules: readonly Rule[], picked: readonly Picked[]): readonly Rule[] {
  const wanted = new Map(picked.flatMap(rulesOfInterest).map((rule) => [rule.id, rule]));
  const kept = rules.filter(({ id }) => !id.startsWith(PREFIX) || wanted.has(id));
  const missing = [...wanted.values()].filter(({ id }) => !kept.some((rule) => rule.id === id));
  return [...kept, ...missing];
}

/** What was picked before, as the rules have it. */
export function interestsIn(rules: readonly Rule[]): readonly Picked[] {
  const ids = new Set(rules.map(({ id }) => id).filter((id) => id.startsWith(PREFIX)));
  const topics = (Object.keys(INTERESTS) as Interest[]).map((topic) => ({ topic }));
  const known = topics.filter((one) => rulesOfInterest(one).every(({ id }) => ids.has(id)));
  const told = new Set(topics.flatMap(rulesOfInterest).map(({ id }) => id));
  const own = [...ids].filter((id) => !told.has(id)).map((id) => ({ own: id.slice(PREFIX.length) }));
  return [...known, ...own];
}

const PREFIX = 'interest:';
const OWN_MAX = 60;

/** What was typed, as it is looked for; undefined when that is nothing. */
export function ownInterest(typed: string): string | undefined {
  const words = typed.replace(/\s+/g, ' ').trim().slice(0, OWN_MAX).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}
