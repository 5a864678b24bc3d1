import { expect, it } from 'vitest';
import {
  feedAddress,
  paperAddress,
  reposAddress,
  searchAddress,
  uptakeAddress,
} from '../../src/hugging-face/addresses.ts';
import { askedFor } from '../../src/hugging-face/asked-for.ts';

const ORIGIN = 'https://huggingface.co';

it.each([
  [feedAddress(ORIGIN, { sort: 'trending', limit: 50 }), 'lists'],
  [feedAddress(ORIGIN, { date: '2026-02-14', limit: 100 }), 'lists'],
  [searchAddress(ORIGIN, 'attention', 10), 'search'],
  [paperAddress(ORIGIN, '2602.01234'), 'paper'],
  [paperAddress(ORIGIN, 'hep-th/9901001'), 'paper'],
  [uptakeAddress(ORIGIN, '2602.01234'), 'uptake'],
  [reposAddress(ORIGIN, 'hep-th/9901001'), 'uptake'],
])('%s is asked for %s', (address, why) => {
  expect(address && askedFor(address)).toBe(why);
});
