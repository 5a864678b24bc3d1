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
export type PickedInterests = { readonly topic: Interest } | { readonly own: string };

/** The rules that watch what was picked: one for each way to say it. The same pick always makes the same ones. */
export function rulesOfInterest(picked: PickedInterests): readonly Rule[] {
  if ('own' in picked) return [watching(OWN_PREFIX, picked.own)];
  return INTERESTS[picked.topic].map((pattern) => watching(PREFIX, pattern));
}

/** The rules with just these interests: those of others go, what the person wrote or changed stays, and no two look for the same. */
export function withInterests(rules: readonly Rule[], picked: readonly PickedInterests[]): readonly Rule[] {
  // Own ones last: what a topic looks for as well is remembered as the person's own, and outlives the topic.
  const inOrder = [...picked.filter((one) => 'topic' in one), ...picked.filter((one) => 'own' in one)];
  const wanted = new Map(inOrder.flatMap(rulesOfInterest).map((rule) => [wordsIn(rule), rule]));
  const taken = new Set(rules.map(({ id }) => id));
  const kept = rules.flatMap((rule) => {
    if (!isUnchanged(rule)) return [rule];
    const id = wanted.get(wordsIn(rule))?.id;
    return id === undefined ? [] : [taken.has(id) ? rule : { ...rule, id }];
  });
  const there = new Set(kept.map(wordsIn));
  return [...kept, ...[...wanted].flatMap(([words, rule]) => (there.has(words) ? [] : [rule]))];
}

/** What was picked before, as the rules have it. What is left of a topic is shown as one's own, so that it can't go unseen. */
export function interestsIn(rules: readonly Rule[]): readonly PickedInterests[] {
  const there = new Set(rules.map(wordsIn));
  const topics = (Object.keys(INTERESTS) as Interest[])
    .map((topic) => ({ topic }))
    .filter((one) => rulesOfInterest(one).every((rule) => there.has(wordsIn(rule))));
  const told = new Set(topics.flatMap(rulesOfInterest).map(wordsIn));
  const own = rules.filter((rule) => isUnchanged(rule) && (rule.id.startsWith(OWN_PREFIX) || !told.has(wordsIn(rule))));
  return [...topics, ...own.flatMap((rule) => ('pattern' in rule ? [{ own: rule.pattern }] : []))];
}

/** Those of the rules that an interest made, and that are still what they were. */
export function rulesOfInterests(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter((rule) => isUnchanged(rule) && !rule.isOff);
}

const PREFIX = 'interest:';
const OWN_PREFIX = 'own-interest:';

function watching(prefix: string, pattern: string): Rule {
  return { id: prefix + pattern, kind: 'watch', by: 'keyword', pattern };
}

/** What an interest's rule was made to look for, in any case; undefined for other rules. */
function wordsIn({ id }: Rule): string | undefined {
  const prefix = [PREFIX, OWN_PREFIX].find((one) => id.startsWith(one));
  return prefix && id.slice(prefix.length).toLowerCase();
}

/** Made here, and still what it was. */
function isUnchanged(rule: Rule): boolean {
  const isWatching = rule.kind === 'watch' && rule.by === 'keyword';
  return isWatching && wordsIn(rule) === rule.pattern.toLowerCase();
}

const OWN_MAX = 60;

/** What was typed, as it is looked for; undefined when that is nothing. */
export function ownInterest(typed: string): string | undefined {
  const words = typed.replace(/\s+/g, ' ').trim().slice(0, OWN_MAX).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : undefined;
}
