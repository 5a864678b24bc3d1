import { describe, expect, it } from 'vitest';
import { mailTo } from '../../src/formats/mail-to.ts';

const rest = (count: number): string => `and ${count} more`;
const item = (number: number, title = `Paper & number ${number}`) => ({
  title,
  href: `https://huggingface.co/papers/2502.${number}`,
});

describe('an e-mail', () => {
  it('holds subject and links, so that they come out as they went in', () => {
    const { href, told } = mailTo('Daily digest, Feb 10', [item(1), item(2, '50 % of A?=#B\u0026C 日本')], rest);
    expect(told).toBe(2);
    const url = new URL(href);
    expect(url.protocol).toBe('mailto:');
    expect(url.pathname).toBe('');
    expect(url.searchParams.get('subject')).toBe('Daily digest, Feb 10');
    expect(url.searchParams.get('body')).toBe(
      'Paper & number 1\r\nhttps://huggingface.co/papers/2502.1\r\n\r\n50 % of A?=#B&C 日本\r\nhttps://huggingface.co/papers/2502.2\r\n\r\n',
    );
  });

  it.each([
    ['plain', 'A title of the usual length, as papers have them'],
    ['Chinese', '大规模语言模型的推理能力研究'.repeat(5)],
    ['of unpaired surrogates', '\ud800\udc00\ud800'.repeat(40)],
  ])('with many %s titles is cut to what mail programs take, and says so', (_, title) => {
    const items = Array.from({ length: 200 }, (_, number) => item(number, title));
    const { href, told } = mailTo('Digest', items, rest);
    expect(href.length).toBeLessThanOrEqual(1_800);
    expect(told).toBeGreaterThan(0);
    expect(new URL(href).searchParams.get('body')).toMatch(new RegExp(`and ${200 - told} more$`));
  });

  it('without papers is an empty one', () => {
    expect(mailTo('Digest', [], rest)).toEqual({ href: 'mailto:?subject=Digest&body=', told: 0 });
  });
});
