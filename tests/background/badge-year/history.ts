import type { Choices, List, ToldRule } from './model.ts';

/** Where a worker can die. */
export const DEATHS = ['access', 'answer', 'library', 'cache', 'badge', 'snapshot'] as const;
export type Death = (typeof DEATHS)[number];

/** What the service does to a list before it is asked again. Papers are numbers of a pool. */
export interface ListChange {
  readonly list: List;
  readonly add: readonly number[];
  readonly drop: number;
}

export type Trouble = 'none' | 'offline' | '500' | 'paused' | 'short' | 'broken' | 'empty' | 'half unreadable';

/** One thing that happens. Plain data that does not depend on what went before, so that any part of a history is one too. */
export type Happening =
  | { readonly what: 'time passes'; readonly minutes: number; readonly changes: readonly ListChange[] }
  | { readonly what: 'trouble'; readonly list: List | 'both'; readonly trouble: Trouble }
  | { readonly what: 'votes'; readonly more: number }
  | { readonly what: 'refresh by hand' | 'opened' | 'glance' | 'two glances' | 'all seen' | 'all seen, undone' }
  | { readonly what: 'rows shown' | 'seen up to' | 'hide'; readonly list: List; readonly place: number }
  | { readonly what: 'bring back'; readonly place: number }
  | { readonly what: 'rules'; readonly rules: readonly ToldRule[] }
  | { readonly what: 'choose'; readonly choices: Partial<Choices> }
  | { readonly what: 'look at what is trending' }
  | { readonly what: 'access'; readonly isGiven: boolean }
  | { readonly what: 'die'; readonly at: Death; readonly minutes: number; readonly changes: readonly ListChange[] }
  | { readonly what: 'restart' | 'update' | 'off and on'; readonly minutes: number }
  | { readonly what: 'clock jumps'; readonly hours: number }
  | { readonly what: 'cache cleared' };

/** A year's happenings by chance; the same for the same seed. */
export function historyOf(seed: number, length: number): Happening[] {
  const chance = chanceFrom(seed);
  return Array.from({ length }, () => happening(chance));
}

const POOL = 160;
export const WORDS = ['diffusion', 'agents', 'video', 'speech', 'robots', 'crypto', 'proofs'] as const;
export const PEOPLE = ['Ada Lovelace', 'Emmy Noether', 'Alan Turing', 'Grace Hopper'] as const;

interface Chance {
  /** 0 to `below` - 1. */
  readonly number: (below: number) => number;
  readonly of: <T>(choices: readonly T[]) => T;
}

function happening(chance: Chance): Happening {
  const dice = chance.number(100);
  if (dice < 34) return { what: 'time passes', minutes: minutes(chance), changes: changes(chance) };
  if (dice < 39)
    return { what: 'trouble', list: chance.of(['both', 'both', 'trending', 'newest']), trouble: trouble(chance) };
  if (dice < 41) return { what: 'votes', more: 1 + chance.number(20) };
  if (dice < 50) return { what: chance.of(['refresh by hand', 'opened']) };
  if (dice < 56) return { what: chance.of(['glance', 'two glances', 'all seen', 'all seen, undone']) };
  if (dice < 68) {
    const what = chance.of(['rows shown', 'seen up to', 'hide', 'hide'] as const);
    return { what, list: chance.of(['trending', 'newest']), place: chance.number(12) };
  }
  if (dice < 71) return { what: 'bring back', place: chance.number(8) };
  if (dice < 77) return { what: 'rules', rules: Array.from({ length: chance.number(4) }, () => rule(chance)) };
  if (dice < 83) return { what: 'choose', choices: choices(chance) };
  if (dice < 84) return { what: 'look at what is trending' };
  if (dice < 86) return { what: 'access', isGiven: chance.number(3) > 0 };
  if (dice < 93) return { what: 'die', at: chance.of(DEATHS), minutes: minutes(chance), changes: changes(chance) };
  if (dice < 97) return { what: chance.of(['restart', 'update', 'off and on']), minutes: minutes(chance) };
  if (dice < 99) return { what: 'clock jumps', hours: chance.of([-72, -5, -1, 1, 7, 30, 24 * 9]) };
  return { what: 'cache cleared' };
}

/** Mostly some ticks or an hour, at times a night or a holiday. */
function minutes(chance: Chance): number {
  return chance.of([5, 30, 60, 90, 200, 400, 9 * 60, 9 * 60, 12 * 60, 26 * 60]);
}

function changes(chance: Chance): ListChange[] {
  return Array.from({ length: chance.of([0, 1, 1, 2]) }, () => ({
    list: chance.of(['trending', 'newest'] as const),
    add: Array.from({ length: chance.of([0, 1, 1, 2, 4, 12]) }, () => chance.number(POOL)),
    drop: chance.number(5),
  }));
}

function trouble(chance: Chance): Trouble {
  return chance.of(['none', 'none', 'none', 'offline', '500', 'paused', 'short', 'broken', 'empty', 'half unreadable']);
}

function rule(chance: Chance): ToldRule {
  const kind = chance.of(['watch', 'mute', 'mute', 'boost'] as const);
  const off = chance.number(5) === 0 ? { isOff: true as const } : {};
  switch (chance.number(4)) {
    case 0:
      return { kind, ...off, by: 'author', pattern: chance.of(PEOPLE) };
    case 1:
      return { kind, ...off, by: 'votes', atLeast: 1 + chance.number(60) };
    case 2:
      return { kind, ...off, by: 'code' };
    default:
      return { kind, ...off, by: 'keyword', pattern: chance.of(WORDS) };
  }
}

function choices(chance: Chance): Partial<Choices> {
  switch (chance.number(4)) {
    case 0:
      return { badgeLists: chance.of(['both', 'trending', 'newest']) };
    case 1:
      return { followedLists: chance.of(['both', 'both', 'trending', 'newest']) };
    default:
      return { badgeMode: chance.of(['all', 'all', 'watched', 'dot', 'off']) };
  }
}

/** mulberry32. */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return { number, of: (choices) => choices[number(choices.length)] as (typeof choices)[number] };
}
