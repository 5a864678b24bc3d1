import type { Paper } from '../../src/domain/paper.ts';

/**
 * Papers that cost a search what real ones do: lengths, numbers of authors and of keywords as in 2,846 recorded ones, common
 * words common and names rare: 31,000 words in 2,846 papers, where the recorded ones have 28,000. The same for the same numbers.
 */
export function madeUpPapers(from: number, to: number): Paper[] {
  return Array.from({ length: to - from }, (_, index) => madeUpPaper(from + index));
}

function madeUpPaper(number: number): Paper {
  const random = randomFrom(number);
  const month = number % 40;
  const publishedAt = Date.UTC(2023, 4 + month, 1 + (number % 28));
  return {
    id: `${23 + Math.floor((4 + month) / 12)}${String(1 + ((4 + month) % 12)).padStart(2, '0')}.${String(number).padStart(5, '0')}`,
    title: capital(sentence(random, 5 + roll(random, 9))),
    abstract: Array.from({ length: 7 }, () => `${capital(sentence(random, 14 + roll(random, 14)))}.`).join(' '),
    authors: Array.from({ length: 1 + Math.floor(17 * random() ** 1.15) }, () => name(random)),
    votes: Math.floor(4 / (0.015 + random())),
    publishedAt,
    ...(random() < 0.5 && { organisation: { name: `${capital(rare(random))} ${pick(random, ORGANISATIONS)}` } }),
    summary: `${capital(sentence(random, 20 + roll(random, 14)))}.`,
    keywords: Array.from({ length: 6 + roll(random, 8) }, () => sentence(random, 1 + roll(random, 3))),
  };
}

type Random = () => number;

/** Mulberry32. */
function randomFrom(seed: number): Random {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function roll(random: Random, sides: number): number {
  return Math.floor(random() * sides);
}

function pick(random: Random, from: readonly string[]): string {
  return from[roll(random, from.length)] ?? '';
}

/** The first of a list are named most, as words are. */
function pickEarly(random: Random, from: readonly string[]): string {
  return from[Math.floor(from.length ** random()) - 1] ?? '';
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => word(random)).join(' ');
}

function word(random: Random): string {
  const at = random();
  if (at < 0.22) return pickEarly(random, SMALL_WORDS);
  if (at < 0.86) return pickEarly(random, TOPIC_WORDS);
  return at < 0.92 ? `${pickEarly(random, TOPIC_WORDS)}-${pickEarly(random, TOPIC_WORDS)}` : rare(random);
}

/** One of some hundred thousand words that hardly anybody uses: names of methods and data sets. */
function rare(random: Random): string {
  const syllables = 2 + roll(random, 2);
  return Array.from({ length: syllables }, () => pick(random, SYLLABLES)).join('');
}

function name(random: Random): string {
  const family = random() < 0.55 ? pickEarly(random, FAMILY_NAMES) : capital(rare(random));
  const given = random() < 0.65 ? pickEarly(random, GIVEN_NAMES) : capital(rare(random));
  return `${given} ${family}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const list = (words: string): string[] => words.trim().split(/\s+/);

const SMALL_WORDS = list(
  'the of and a for to in with is via by on from that are an we as at can without through under towards beyond',
);

const TOPIC_WORDS = list(`
  model language models learning training large data reasoning diffusion video generation image visual multimodal reinforcement text
  framework attention transformer performance agents method benchmark evaluation inference neural policy optimization alignment vision
  scaling efficient tokens understanding representation retrieval code datasets quality tasks reward context fine-tuning instruction
  generative semantic knowledge approach state-of-the-art spatial temporal memory adaptation open-source synthetic feedback search
  embedding latent robust control motion segmentation supervised detection human robot navigation speech audio editing rendering
  gaussian splatting reconstruction depth scene camera pose geometry mesh world simulation planning embodied manipulation tool
  web software engineering math proof theorem verification reward-model preference distillation quantization pruning sparse mixture
  experts routing decoding speculative cache kernel attention-free state-space recurrent linear hybrid convolution encoder decoder
  autoregressive masked contrastive self-supervised unsupervised zero-shot few-shot in-context prompt prompting chain-of-thought
  hallucination factuality safety jailbreak adversarial attack defense privacy federated unlearning watermark bias fairness
  interpretability probing circuits features sparse-autoencoder steering personalization recommendation dialogue conversation
  translation multilingual cross-lingual low-resource summarization question answering document table chart ocr layout
  graph molecule protein chemistry biology medical clinical radiology pathology genomics weather climate physics materials
  time-series forecasting anomaly causal bayesian uncertainty calibration sampling flow matching score consistency rectified
  guidance classifier-free conditioning control-net adapter lora low-rank parameter-efficient continual lifelong curriculum
  exploration offline online imitation demonstration trajectory hierarchical multi-agent cooperation negotiation game chess
  compression tokenization vocabulary byte-level long-context position rotary extrapolation window streaming real-time latency
  throughput memory-efficient gpu hardware compiler parallelism pipeline distributed checkpoint optimizer adam muon gradient
  loss landscape convergence generalization memorization emergence grokking phase transition theory bound complexity
  talking portrait avatar face expression gesture dance music singing voice cloning sound effects foley lip-sync
  super-resolution restoration denoising deblurring inpainting outpainting stylization typography poster layout-aware vector
  animation interpolation frame consistency identity-preserving subject-driven customization storyboard cinematic
  autonomous driving lidar radar occupancy trajectory-prediction traffic drone aerial satellite remote sensing
  gpt-4 llama-3 qwen2 deepseek-r1 gemini claude mistral phi-3 clip dino sam sora stable-diffusion imagenet coco
`);

const ORGANISATIONS = list('University Institute Labs Research AI Technologies Academy Group College Robotics');

const GIVEN_NAMES = list(`
  Wei Yang Jing Li Xin Yu Hao Chen Jun Ming Lei Tao Zhang Yi Bo Kai Rui Jian Peng Han Yifan Zihan Haoran Xiang Feng Qi Jie Min David
  Michael Daniel Alexander Andrew James John Thomas Anna Maria Julia Sofia Elena Laura Sara Emma Nina José María André François
  Jürgen Björn Søren Łukasz Paweł Tomáš Zoë Chloé Noémie Aleksandr Dmitry Ivan Sergey Olga Amir Mohammad Ahmed Fatima Omar Yusuf
  Hiroshi Yuki Kenji Sakura Minjun Jihoon Seoyeon Priya Arjun Rahul Ananya Vikram Ravi Nguyen Linh Minh Carlos Diego Lucía
`);

const FAMILY_NAMES = list(`
  Wang Zhang Li Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Song Deng Han Feng Kim Lee
  Park Choi Jung Kang Tanaka Suzuki Sato Yamamoto Nakamura Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor
  Müller Schmidt Schneider Fischer Weber Garnier Dubois Lefèvre García Martínez Rodríguez González Fernández López Silva Santos
  Novák Dvořák Kowalski Nowak Ivanov Petrov Smirnov Johansson Nilsson Hansen Sørensen Virtanen Papadopoulos Yılmaz Öztürk Kaya
  Kumar Singh Sharma Gupta Patel Khan Ahmed Hassan Ali Nguyen Tran Pham Vaswani Hinton LeCun Bengio Schmidhuber Goodfellow
`);

const SYLLABLES = list(`
  ra lo mi ta ne so ki vu da re po la si tu ge no ma fi be co za xi hu jo wa dy ver gen sim net tron plex form dex lex mod tor vis
  ba bi bu ca ce ci de di du fa fe go gu ha hi ja ju ka ke ko le li lu me mo na ni nu pa pe pi qua ri ro ru sa se su te ti to va ve vi
  ter son man berg ström ski vić eau ent ine ard ell ish orn ust amp alt arc bro cle dra flo gli kra pri sta tri
`);
