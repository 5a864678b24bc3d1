import type { Rule } from '../rule.ts';

/** The rules found to be about the paper at hand. */
export interface MatchSet {
  /** Rules of this rank or above need not be looked for any more. */
  limit: number;
  /** Forgets the paper before. */
  begin(): void;
  add(number: number): void;
  /** Whether it was added; also a number behind those of the rules, which `numbers` leaves out. */
  has(number: number): boolean;
  /** In order. */
  numbers(): readonly number[];
}

/** A rule's place in the list; those that boost come before all, since no other rule makes them needless. */
export const NO_RANK = 0x7fff;

export function rankOf(rule: Rule, number: number): number {
  return rule.kind === 'boost' ? -1 : Math.min(number, NO_RANK - 1);
}

/** With `isDecisionEnough`, only the first rule that watches or mutes and all that boost are sure to be among them. `size`: how many numbers there are. */
export function matchSet(rules: readonly Rule[], isDecisionEnough: boolean, size = rules.length): MatchSet {
  const ranks = rules.map(rankOf);
  const foundIn = new Uint32Array(size);
  let turn = 0;
  let found: number[] = [];
  let isInOrder = true;
  return {
    limit: NO_RANK,
    begin() {
      turn += 1;
      this.limit = NO_RANK;
      if (found.length > 0) found = [];
      isInOrder = true;
    },
    add(number) {
      if (foundIn[number] === turn) return;
      foundIn[number] = turn;
      if (number >= ranks.length) return;
      if (found.length > 0 && number < (found[found.length - 1] as number)) isInOrder = false;
      found.push(number);
      const rank = ranks[number] ?? NO_RANK;
      if (isDecisionEnough && rank >= 0 && rank < this.limit) this.limit = rank;
    },
    has: (number) => foundIn[number] === turn,
    numbers() {
      if (!isInOrder) putInOrder(found);
      isInOrder = true;
      return found;
    },
  };
}

/** Nearly always a few, for which the engine's own way takes longer; where they are thousands, this one would. */
function putInOrder(numbers: number[]): void {
  if (numbers.length > FEW) return void numbers.sort((a, b) => a - b);
  for (let place = 1; place < numbers.length; place += 1) {
    const number = numbers[place] as number;
    let at = place;
    for (; at > 0 && (numbers[at - 1] as number) > number; at -= 1) numbers[at] = numbers[at - 1] as number;
    numbers[at] = number;
  }
}

const FEW = 32;
