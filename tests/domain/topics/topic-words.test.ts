import { describe, expect, it } from 'vitest';
import { eachTopicTerm } from '../../../src/domain/topics/topic-terms.ts';
import { topicWords } from '../../../src/domain/topics/topic-words.ts';

describe('the variants of a topic are one', () => {
  it.each([
    [
      'LLM agents',
      'LLM-based agent',
      'LLM agent',
      'llm-powered Agents',
      'Large Language Model Agents',
      'LLM based agents',
    ],
    ['zero-shot retrieval', 'Zero Shot Retrieval', 'zero‑shot retrieval'],
    ['GPT-4', 'GPT4'],
    ['text-to-image diffusion', 'Text to Image diffusion', 'text-to-image diffusions'],
    ['mixture-of-experts', 'Mixture of Experts', 'MoE', 'MoEs'],
    ['fine-tuning', 'finetuning', 'Fine Tuning'],
    ['retrieval-augmented generation', 'RAG'],
    ['vision-language models', 'VLM', 'visual language model', 'LVLMs'],
    ['quantisation', 'quantization'],
    ['policies', 'policy'],
    ['losses', 'loss'],
  ])('%s', (...variants) => {
    const keys = variants.map((text) => topicWords(text).runs.map((run) => run.map(({ key }) => key).join(' ')));
    expect(new Set(keys.map((runs) => runs.join(' | '))).size, JSON.stringify(keys)).toBe(1);
  });
});

it('no phrase reaches over punctuation or a function word, and what is weak is no topic by itself', () => {
  expect(termsOf('Agents, tools and the planning of robots')).toEqual(['agent', 'planning', 'robot']);
  expect(termsOf('Neural model networks')).toEqual(['neural model', 'neural model network', 'model network']);
  expect(termsOf('Agents based on LLMs')).toEqual(['agent', 'llm']);
  expect(termsOf('A 7B model of 2024')).toEqual(['7b model']);
  expect(termsOf("The model's attention")).toEqual(['model attention', 'attention']);
});

it('a term is told as it stands in the text', () => {
  const written: string[] = [];
  eachTopicTerm('On $\\alpha$-guided LLM-based Agents', (_, text) => written.push(text()));
  expect(written).toContain('LLM-based Agents');
});

function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachTopicTerm(text, (key) => terms.push(key));
  return terms;
}
