import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/domain/search/document.ts';
import { matchRanges } from '../../../src/domain/search/match-ranges.ts';

/** The text with what is marked in brackets. */
function marked(text: string, query: string, withTypos = false, field: Field = 'title'): string {
  let out = '';
  let at = 0;
  for (const [start, end] of matchRanges(text, query, field, withTypos)) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}

describe('matchRanges', () => {
  it.each([
    ['Diffusion Models Beat GANs', 'diffusion', '[Diffusion] Models Beat GANs'],
    ['Diffusion Models Beat GANs', 'gans mod', 'Diffusion [Mod]els Beat [GANs]'],
    ['Diffusion Models Beat GANs', 'model beat', 'Diffusion [Models] [Beat] GANs'],
    ['Diffusion Models Beat GANs', 'diff beat', 'Diffusion Models [Beat] GANs'],
    ['Diffusion Models Beat GANs', '', 'Diffusion Models Beat GANs'],
    ['The Schrödinger Bridge', 'schrod', 'The [Schröd]inger Bridge'],
    ['The Schro\u0308dinger Bridge', 'schro', 'The [Schro\u0308]dinger Bridge'],
    ['Große Straße', 'stras', 'Große [Straß]e'],
    ['GPT-4 and GPT4', 'gpt4', '[GPT-4] and [GPT4]'],
    ['GPT-4 and GPT4', 'gpt-4', '[GPT]-[4] and [GPT4]'],
    ['Self-Supervised', 'selfsup', '[Self-Sup]ervised'],
    ['大规模语言模型的推理', '语言模型', '大规模[语言模型]的推理'],
    ['大规模语言模型的推理', '推', '大规模语言模型的[推]理'],
    ['大规模语言模型的推理', '理', '大规模语言模型的推[理]'],
    ['التَّعَلُّم العميق', 'التعلم', '[التَّعَلُّم] العميق'],
    ['𝕏 marks the spot', 'x', '[𝕏] marks the spot'],
    ['Transformer', 'tranformer', 'Transformer'],
    ['A Space for State Space Models', '"state space"', 'A Space for [State Space] Models'],
    ['A Space for State Space Models', '"state spa', 'A Space for [State Spa]ce Models'],
    ['Transformers and a Transformer', '"transformer"', 'Transformers and a [Transformer]'],
    ['大规模语言模型', '"语言模型"', '大规模[语言模型]'],
    ['Vision and Language', 'vision -language', '[Vision] and Language'],
    ['Has Code in 2024', 'has:code year:2024', 'Has Code in 2024'],
  ])('%s by %s', (text, query, shown) => {
    expect(marked(text, query)).toBe(shown);
  });

  it.each([
    ['authors', 'title:song author:han', 'Song [Han]'],
    ['title', 'title:song author:han', '[Song] Han'],
    ['organisation', 'title:song author:han', 'Song Han'],
    ['authors', 'author:"song han"', '[Song Han]'],
    ['authors', 'author:"han song"', 'Song Han'],
  ] as const)('marks in %s what %s asks for there', (field, query, shown) => {
    expect(marked('Song Han', query, false, field)).toBe(shown);
  });

  it('marks what answers with a typo when the search found it so', () => {
    expect(marked('A Transformer', 'tranformer', true)).toBe('A [Transformer]');
  });

  it('answers with ranges in order, apart and inside the text, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (text, query, typos) => {
          let last = -1;
          for (const [start, end] of matchRanges(text + query, query, 'title', typos)) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length + query.length);
        },
      ),
    );
  });
});
