import type { Paper } from '../paper.ts';
import type { PatternField, Rule } from './rule.ts';

/** What a rule looks at: the paper, and its votes a day at present where that is known. */
export interface Judged {
  readonly paper: Paper;
  readonly votesPerDay?: number | undefined;
}

/** Whether a rule is about a paper, whatever it then does with it. */
export function matcherFor(rule: Rule): (judged: Judged) => boolean {
  switch (rule.by) {
    case 'votes':
      return ({ paper }) => paper.votes >= rule.atLeast;
    case 'stars':
      return ({ paper }) => (paper.stars ?? 0) >= rule.atLeast;
    case 'rising':
      return ({ votesPerDay = 0 }) => votesPerDay >= rule.atLeast;
    case 'code':
      return ({ paper }) => paper.code !== undefined;
    default: {
      const pattern = patternOf(rule.pattern, rule.by);
      return ({ paper }) => textsOf(paper, rule.by).some((text) => pattern.test(text));
    }
  }
}

function textsOf(paper: Paper, by: PatternField): readonly string[] {
  const { id, title, abstract, keywords = [], authors, organisation, submitter } = paper;
  switch (by) {
    case 'keyword':
      return [title, abstract, ...keywords];
    case 'author':
      return authors;
    case 'organisation':
      return organisation ? [organisation.name, organisation.handle ?? ''] : [];
    case 'submitter':
      return submitter ? [submitter.name, submitter.user ?? ''] : [];
    case 'id':
      return [id];
  }
}

function patternOf(pattern: string, by: PatternField): RegExp {
  const source = pattern
    .trim()
    .split(/\s+/)
    .map((word) => word.split('*').map(escaped).join('[\\p{L}\\p{N}]*'))
    .join('\\s+');
  return by === 'id'
    ? new RegExp(`^${source}$`, 'iu')
    : new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
