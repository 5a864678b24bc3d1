/** What the field says long and short, the longest of a beginning first, and what it is counted as. */
const LONG_FORMS: readonly (readonly [string, string])[] = [
  ['reinforcement learning from human feedback', 'rlhf'],
  ['multimodal large language model', 'mllm'],
  ['group relative policy optimization', 'grpo'],
  ['large vision language model', 'vlm'],
  ['parameter efficient fine tuning', 'peft'],
  ['automatic speech recognition', 'asr'],
  ['direct preference optimization', 'dpo'],
  ['generative adversarial network', 'gan'],
  ['retrieval augmented generation', 'rag'],
  ['visual question answering', 'vqa'],
  ['vision language action', 'vla'],
  ['graphical user interface', 'gui'],
  ['multimodal language model', 'mllm'],
  ['vision language model', 'vlm'],
  ['visual language model', 'vlm'],
  ['large language model', 'llm'],
  ['small language model', 'slm'],
  ['neural radiance field', 'nerf'],
  ['low rank adaptation', 'lora'],
  ['state space model', 'ssm'],
  ['mixture of expert', 'moe'],
  ['chain of thought', 'cot'],
  ['text to image', 'text-to-image'],
  ['text to video', 'text-to-video'],
  ['image to video', 'image-to-video'],
  ['text to speech', 'tts'],
  ['text to 3d', 'text-to-3d'],
  ['diffusion transformer', 'dit'],
  ['multimodal llm', 'mllm'],
  ['reinforcement learning', 'rl'],
  ['artificial intelligence', 'ai'],
  ['fine tuning', 'finetuning'],
  ['chain-of-thought', 'cot'],
  ['mixture-of-expert', 'moe'],
  ['text-to-speech', 'tts'],
  ['modelling', 'modeling'],
  ['lvlm', 'vlm'],
];

interface LongForm {
  readonly words: readonly string[];
  readonly key: string;
}

const byFirstWord = new Map<string, LongForm[]>();
for (const [long, key] of LONG_FORMS) {
  const words = long.split(' ');
  const [first = ''] = words;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, key }]);
}

/** The long form that stands at that place of a text, on one side of all that parts words. */
export function longFormAt(
  tokens: readonly { readonly key: string; readonly isBreak: boolean }[],
  at: number,
): LongForm | undefined {
  return byFirstWord.get(tokens[at]?.key ?? '')?.find(({ words }) =>
    words.every((word, index) => {
      const token = tokens[at + index];
      return token?.key === word && (index === 0 || !token.isBreak);
    }),
  );
}
