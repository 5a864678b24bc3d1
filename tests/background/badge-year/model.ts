/**
 * What the badge has to say, written from the words of the design alone: it imports nothing from `src`, and knows of the world only
 * what an outsider sees. Lists name papers, glances see them, rules and the person's choices sift them.
 */

export type List = 'trending' | 'newest';

export interface ToldPaper {
  readonly id: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly votes?: number;
  readonly code?: string;
}

export type ToldRule =
  | {
      readonly kind: 'watch' | 'mute' | 'boost';
      readonly isOff?: true;
      readonly by: 'keyword' | 'author';
      readonly pattern: string;
    }
  | { readonly kind: 'watch' | 'mute' | 'boost'; readonly isOff?: true; readonly by: 'votes'; readonly atLeast: number }
  | { readonly kind: 'watch' | 'mute' | 'boost'; readonly isOff?: true; readonly by: 'code' };

export interface Choices {
  readonly badgeMode: 'all' | 'watched' | 'dot' | 'off';
  readonly badgeLists: 'both' | List;
  readonly followedLists: 'both' | List;
}

/** How the service answered one list. */
export type Answered =
  | { readonly kind: 'named'; readonly papers: readonly ToldPaper[]; readonly unreadable: number }
  | { readonly kind: 'same as before' }
  | { readonly kind: 'failed' };

const HOUR = 3_600_000;
const LISTS: readonly List[] = ['trending', 'newest'];

export class BadgeModel {
  rules: readonly ToldRule[] = [];
  choices: Choices = { badgeMode: 'all', badgeLists: 'both', followedLists: 'both' };
  readonly #papers = new Map<string, ToldPaper>();
  #named: Record<List, readonly string[]> = { trending: [], newest: [] };
  #awaitsSecond: Partial<Record<List, readonly string[]>> = {};
  /** What each list ever named, and whether that naming was seen. */
  readonly #listed: Record<List, Map<string, 'seen' | 'unseen'>> = { trending: new Map(), newest: new Map() };
  readonly #hidden = new Set<string>();
  #failure: { readonly since: number; readonly triedAt: number } | undefined;

  /** A refresh came through, whole or in part. Who withdrew access is answered nothing. */
  refreshed(answers: Partial<Record<List, Answered>>, now: number, hasAccess: boolean): void {
    let hasFailed = !hasAccess;
    for (const list of LISTS) {
      const answer = answers[list];
      if (answer && !this.#take(list, answer)) hasFailed = true;
    }
    this.#failure = hasFailed ? { since: Math.min(this.#failure?.since ?? now, now), triedAt: now } : undefined;
  }

  /** Somebody looked at a list that they do not follow: it is there, and nothing in it is New by that. */
  browsed(list: List, answer: Answered): void {
    if (answer.kind !== 'named' || isBroken(answer)) return;
    for (const paper of answer.papers) this.#papers.set(paper.id, paper);
    this.#named[list] = idsOf(answer.papers);
    delete this.#awaitsSecond[list];
  }

  /** Trending or Daily became visible: all that is listed has been seen. */
  glanced(): void {
    this.seen(LISTS.flatMap((list) => this.#named[list]));
  }

  /** Some rows were there, or were marked as seen. */
  seen(ids: readonly string[]): void {
    for (const list of LISTS) {
      for (const id of ids) if (this.#listed[list].has(id)) this.#listed[list].set(id, 'seen');
    }
  }

  hid(id: string): void {
    this.#hidden.add(id);
  }

  broughtBack(id: string): void {
    this.#hidden.delete(id);
  }

  /** The cache is worth nothing: no list is left, and what was seen stays seen. */
  cacheCleared(): void {
    this.#named = { trending: [], newest: [] };
    this.#awaitsSecond = {};
  }

  badge(now: number): { readonly text: string; readonly tone: 'new' | 'quiet' | 'none' } {
    const { badgeMode: mode } = this.choices;
    const unseen = this.#unseen();
    const count = mode === 'watched' ? unseen.filter((id) => this.#verdict(id) === 'watch').length : unseen.length;
    const lasts = this.#lasts(now);
    if (mode === 'off') return { text: '', tone: 'none' };
    if (count === 0) return lasts ? { text: '!', tone: 'quiet' } : { text: '', tone: 'none' };
    return { text: mode === 'dot' ? '•' : count > 99 ? '99+' : `${count}`, tone: lasts ? 'quiet' : 'new' };
  }

  /** Answers whether the answer was a good one. */
  #take(list: List, answer: Answered): boolean {
    if (answer.kind === 'failed') return false;
    if (answer.kind === 'same as before') {
      this.#named[list] = this.#awaitsSecond[list] ?? this.#named[list];
      delete this.#awaitsSecond[list];
      return true;
    }
    if (isBroken(answer)) return false;
    const isFirst = this.#listed[list].size === 0;
    for (const paper of answer.papers) {
      this.#papers.set(paper.id, paper);
      if (!this.#listed[list].has(paper.id)) this.#listed[list].set(paper.id, isFirst ? 'seen' : 'unseen');
    }
    const ids = idsOf(answer.papers);
    const known = this.#named[list];
    const isShort = ids.length < known.length / 2;
    const isSecond = isShort && [...ids].sort().join() === [...(this.#awaitsSecond[list] ?? [])].sort().join();
    if (isShort && !isSecond) {
      this.#named[list] = [...new Set([...ids, ...known])];
      this.#awaitsSecond[list] = ids;
    } else {
      this.#named[list] = ids;
      delete this.#awaitsSecond[list];
    }
    return true;
  }

  /** Listed by a list that is followed and counted, named by it now, not seen there, not hidden, not muted. */
  #unseen(): readonly string[] {
    const { badgeLists, followedLists } = this.choices;
    const counted = LISTS.filter(
      (list) => (badgeLists === 'both' || badgeLists === list) && (followedLists === 'both' || followedLists === list),
    );
    const ids = counted.flatMap((list) => this.#named[list].filter((id) => this.#listed[list].get(id) === 'unseen'));
    return [...new Set(ids)].filter((id) => !this.#hidden.has(id) && this.#verdict(id) !== 'mute');
  }

  /** The first rule that watches or mutes it. */
  #verdict(id: string): 'watch' | 'mute' | undefined {
    const paper = this.#papers.get(id);
    const rule = this.rules.find((one) => one.kind !== 'boost' && !one.isOff && paper && isAbout(one, paper));
    return rule?.kind === 'boost' ? undefined : rule?.kind;
  }

  /** For six hours; after a night asleep (no try for five) nobody knows yet. */
  #lasts(now: number): boolean {
    if (!this.#failure) return false;
    return now - this.#failure.since >= 6 * HOUR && now - this.#failure.triedAt <= 5 * HOUR;
  }
}

function isBroken({ papers, unreadable }: Extract<Answered, { kind: 'named' }>): boolean {
  return papers.length === 0 || unreadable > papers.length;
}

function idsOf(papers: readonly ToldPaper[]): string[] {
  return [...new Set(papers.map(({ id }) => id))];
}

/** Whole words in any case. */
function isAbout(rule: ToldRule, paper: ToldPaper): boolean {
  switch (rule.by) {
    case 'keyword':
      return paper.title.toLowerCase().split(' ').includes(rule.pattern.toLowerCase());
    case 'author':
      return paper.authors.some((name) => name.toLowerCase() === rule.pattern.toLowerCase());
    case 'votes':
      return (paper.votes ?? 0) >= rule.atLeast;
    case 'code':
      return paper.code !== undefined;
  }
}
