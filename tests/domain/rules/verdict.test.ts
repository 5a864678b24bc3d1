import { describe, expect, it } from 'vitest';
import type { Rule, RuleTest } from '../../../src/domain/rules/rule.ts';
import { judgeBy } from '../../../src/domain/rules/verdict.ts';
import { paper } from '../../store/fresh-store.ts';

const about = paper('2602.00001', { title: 'Diffusion for robots', abstract: 'We walk.', votes: 12 });

function rule(kind: Rule['kind'], test: RuleTest, more: { isOff?: true } = {}): Rule {
  return { id: JSON.stringify([kind, test]), kind, ...more, ...test };
}

const WATCH = rule('watch', { by: 'keyword', pattern: 'diffusion' });
const MUTE = rule('mute', { by: 'keyword', pattern: 'robot*' });
const BOOST = rule('boost', { by: 'votes', atLeast: 10 });

describe('the verdict', () => {
  it('is plain where no rule matches', () => {
    expect(judgeBy([rule('watch', { by: 'keyword', pattern: 'audio' })])({ paper: about })).toEqual({
      is: 'plain',
      boosts: [],
    });
  });

  it('is by the first rule that watches or mutes', () => {
    expect(judgeBy([WATCH, MUTE])({ paper: about })).toMatchObject({ is: 'watched', by: WATCH });
    expect(judgeBy([MUTE, WATCH])({ paper: about })).toMatchObject({ is: 'muted', by: MUTE });
  });

  it('passes over rules that are off', () => {
    expect(judgeBy([{ ...MUTE, isOff: true }, WATCH])({ paper: about })).toMatchObject({ is: 'watched' });
  });

  it('names what lifts a paper, unless it is muted', () => {
    expect(judgeBy([BOOST])({ paper: about })).toEqual({ is: 'plain', boosts: [BOOST] });
    expect(judgeBy([BOOST, MUTE])({ paper: about })).toEqual({ is: 'muted', by: MUTE, boosts: [] });
  });
});
