import { SHAPES } from '../growth/hostile-shapes.ts';

/** Numbers from 0 up to, not including, 1: the same for the same seed. */
export type Dice = () => number;

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function diceFrom(seed: number): Dice {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function oneOf<T>(all: readonly T[], dice: Dice): T {
  return all[Math.floor(dice() * all.length)] as T;
}

const LENGTH_MAX = 4_096;

/** `text` with a few changes: parts doubled, cut, swapped with parts of `other`, letters and pieces of grammars let in; a value within JSON, where it is JSON. */
export function mutateText(text: string, other: string, dice: Dice): string {
  const changed = dice() < 0.5 ? mutateJson(text, dice) : undefined;
  let result = changed ?? text;
  for (let left = changed ? Math.floor(dice() * 2) : 1 + Math.floor(dice() * 4); left > 0; left -= 1) {
    result = oneOf(CHANGES, dice)(result, other, dice).slice(0, LENGTH_MAX);
  }
  return result;
}

type Change = (text: string, other: string, dice: Dice) => string;

const CHANGES: readonly Change[] = [
  (text, _, dice) => replaced(text, dice, () => ''),
  (text, _, dice) => replaced(text, dice, (part) => part.repeat(2 + Math.floor(dice() * 6))),
  (text, other, dice) => replaced(text, dice, () => partOf(other, dice)),
  (text, other, dice) => text.slice(0, dice() * text.length) + other.slice(dice() * other.length),
  (text, _, dice) => inserted(text, oneOf(LETTERS, dice), dice),
  (text, _, dice) => inserted(text, oneOf(PIECES, dice), dice),
  (text, _, dice) => inserted(text, oneOf(SHAPES, dice).text(1 + Math.floor(dice() * 12)), dice),
  (text, _, dice) => inserted(text, String.fromCharCode(dice() * 0x10000), dice),
  (text, _, dice) => replaced(text, dice, (part) => part.split('').reverse().join('')),
  (text, _, dice) => text.replace(/\d+/, () => String(oneOf(NUMBERS, dice))),
];

const LETTERS = [...'\0\t\n\r "\'\\{}[]()<>&;:,.@#%$^_~-+=/|*!?0129aZé中\u0301\u200f\u2028\ud800\udc00\ufeff\uffff'];
const PIECES = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'NaN',
    '1e999',
    '-0',
    '0x10',
    '[object Object]',
  ],
  ...[
    '&#0;',
    '&#x110000;',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml ',
    '<!DOCTYPE a [',
    '%00',
    '%E0%A4',
    '\\u0000',
  ],
  ...[
    '2024-02-30',
    '0000-00-00',
    '99999-13',
    '+275760-09-13',
    '1900/2100',
    'https://[::1]/',
    'https://a@b:99999/',
    'javascript:1',
  ],
  ...[
    '1706.03762v0',
    'hep-th/9901001',
    '10.1000/',
    'TY  - ',
    'ER  - ',
    '@string{',
    '@preamble{',
    '# ',
    '---\n',
    '- [',
    '](',
    '\n\n',
  ],
  ...['$k', '.*', '(?=', '\\d+', '*', '**', '\ud83d\ude00', '\u0130', '\u1e9e', 'ﷺ'],
];
const NUMBERS = [-1, 0, 0.5, 1e9, 2 ** 31, 2 ** 32, 2 ** 53, 8.64e15 + 1, 1e21, 1e308];

/** A value somewhere within, exchanged, taken out or moved; undefined for what is no JSON. */
function mutateJson(text: string, dice: Dice): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parents: object[] = [];
  collect(value);
  const parent = oneOf(parents, dice) as Record<string, unknown> | undefined;
  if (!parent) return undefined;
  const key = oneOf([...Object.keys(parent), ...(dice() < 0.1 ? [oneOf(PIECES, dice)] : [])], dice);
  if (key === undefined) return undefined;
  const old = parent[key];
  const other = oneOf(parents, dice);
  const values: readonly unknown[] = [
    ...[
      null,
      true,
      '',
      [],
      {},
      [null],
      [[]],
      { a: {} },
      ...NUMBERS,
      oneOf(PIECES, dice),
      other === parent ? 0 : structuredClone(other),
    ],
    ...(typeof old === 'string' ? [mutateText(old, oneOf(PIECES, dice), dice), [old], { raw: old }] : [[old, old]]),
    undefined,
  ];
  Object.defineProperty(parent, key, {
    value: oneOf(values, dice),
    enumerable: true,
    writable: true,
    configurable: true,
  });
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }

  function collect(each: unknown): void {
    if (typeof each !== 'object' || each === null || parents.length > 2_000) return;
    parents.push(each);
    for (const child of Object.values(each)) collect(child);
  }
}

function replaced(text: string, dice: Dice, by: (part: string) => string): string {
  const start = Math.floor(dice() * text.length);
  const end = start + Math.ceil(dice() * Math.min(32, text.length - start));
  return text.slice(0, start) + by(text.slice(start, end)) + text.slice(end);
}

function inserted(text: string, piece: string, dice: Dice): string {
  const at = Math.floor(dice() * (text.length + 1));
  return text.slice(0, at) + piece + text.slice(at);
}

function partOf(text: string, dice: Dice): string {
  const start = Math.floor(dice() * text.length);
  return text.slice(start, start + Math.ceil(dice() * 64));
}
