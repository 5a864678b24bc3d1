import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DigestPlan,
  digestDueAt,
  digestPlanFor,
  digestRange,
  rangeBack,
} from '../../../src/domain/digest/digest-schedule.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/domain/settings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const zone = process.env.TZ;

// A place with summer time: forward on 29 March 2026 at 2:00, back on 25 October at 3:00.
beforeAll(() => {
  process.env.TZ = 'Europe/Berlin';
});

afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** A moment as a clock in Berlin shows it, with the offset where that says which. */
const at = (text: string): number => new Date(text).getTime();
const daily = (minutes = 480): Settings => ({ ...DEFAULT_SETTINGS, digestEvery: 'day', digestAtMinutes: minutes });
const weekly = (weekday = 1): Settings => ({ ...DEFAULT_SETTINGS, digestEvery: 'week', digestWeekday: weekday });

function planned(settings: Settings, now: number, known?: DigestPlan, lastUntil?: number): DigestPlan {
  const plan = digestPlanFor(settings, known, lastUntil, now);
  if (!plan) throw new Error('No digest is planned.');
  return plan;
}

describe('when a digest is due', () => {
  it.each([
    ['daily, chosen before the hour', daily(), '2026-02-10T07:00', '2026-02-10T08:00'],
    ['daily, chosen at the very minute', daily(), '2026-02-10T08:00', '2026-02-11T08:00'],
    ['daily, chosen after the hour', daily(), '2026-02-10T15:00', '2026-02-11T08:00'],
    ['at midnight', daily(0), '2026-02-10T15:00', '2026-02-11T00:00'],
    ['at the last minute of the year', daily(1439), '2026-12-31T23:59:30', '2027-01-01T23:59'],
    ['weekly, earlier in the week', weekly(1), '2026-02-07T15:00', '2026-02-09T08:00'],
    ['weekly, on the day before the hour', weekly(1), '2026-02-09T07:59', '2026-02-09T08:00'],
    ['weekly, on the day after the hour', weekly(1), '2026-02-09T08:01', '2026-02-16T08:00'],
    ['weekly, on Sundays', weekly(0), '2026-02-09T08:01', '2026-02-15T08:00'],
    ['over the night that is an hour short', daily(), '2026-03-28T09:00', '2026-03-29T08:00'],
    ['over the night that is an hour long', daily(), '2026-10-24T09:00', '2026-10-25T08:00'],
    ['at a time that does not exist that night', daily(150), '2026-03-28T09:00', '2026-03-29T03:30'],
    ['at a time that comes twice, the first time', daily(150), '2026-10-24T09:00', '2026-10-25T02:30+02:00'],
    ['and not a second time', daily(150), '2026-10-25T02:30+02:00', '2026-10-26T02:30'],
    ['weekly, over the change of the clocks', weekly(1), '2026-03-23T08:00', '2026-03-30T08:00'],
  ])('%s', (_, settings, now, due) => {
    expect(new Date(digestDueAt(planned(settings, at(now))))).toEqual(new Date(at(due)));
  });

  it('is every day of a year at the same time of day, none twice', () => {
    let plan = planned(daily(), at('2026-01-01T00:00'));
    const due = Array.from({ length: 365 }, () => {
      plan = { ...plan, after: digestDueAt(plan) };
      return new Date(plan.after);
    });
    expect(due.every((date) => date.getHours() === 8 && date.getMinutes() === 0)).toBe(true);
    expect(new Set(due.map((date) => date.toDateString())).size).toBe(365);
    expect(due.at(-1)?.toDateString()).toBe('Thu Dec 31 2026');
  });

  it('is one after a fortnight of missed ones, and the next comes at its usual time', () => {
    const plan = planned(daily(), at('2026-02-10T09:00'));
    const now = at('2026-02-24T10:17');
    expect(digestDueAt(plan)).toBe(at('2026-02-11T08:00'));
    expect(digestDueAt({ ...plan, after: now })).toBe(at('2026-02-25T08:00'));
  });
});

describe('the plan', () => {
  it('is none while digests are switched off', () => {
    expect(digestPlanFor(DEFAULT_SETTINGS, planned(daily(), 1), undefined, DAY)).toBeUndefined();
  });

  it.each([
    ['since yesterday', daily(), '2026-02-10T15:00', '2026-02-10T08:00'],
    ['since last week', weekly(1), '2026-02-12T15:00', '2026-02-09T08:00'],
    ['since yesterday, an hour less', daily(), '2026-03-28T15:00', '2026-03-28T08:00'],
  ])('once switched on makes nothing due for the past; the first covers %s', (_, settings, now, from) => {
    const plan = planned(settings, at(now));
    expect(digestDueAt(plan)).toBeGreaterThan(at(now));
    expect(plan.from).toBe(at(from));
  });

  it('stays the same object while nothing changes', () => {
    const plan = planned(daily(), at('2026-02-10T15:00'));
    expect(digestPlanFor(daily(), plan, undefined, at('2026-02-20T15:00'))).toBe(plan);
  });

  it('does not care for the weekday while digests are daily', () => {
    const plan = planned(daily(), at('2026-02-10T15:00'));
    expect(digestPlanFor({ ...daily(), digestWeekday: 4 }, plan, undefined, at('2026-02-20T15:00'))).toBe(plan);
  });

  it('that is changed counts from then on, and loses no paper of the time before', () => {
    const plan = planned(daily(), at('2026-02-09T08:00'));
    const changed = planned(daily(420), at('2026-02-10T07:30'), plan);
    expect(digestDueAt(changed)).toBe(at('2026-02-11T07:00'));
    expect(changed.from).toBe(plan.from);
  });

  it('switched on again goes on from the last digest, but never further back than the last appointment', () => {
    const now = at('2026-02-10T15:00');
    expect(planned(daily(), now, undefined, at('2026-02-10T11:00')).from).toBe(at('2026-02-10T11:00'));
    expect(planned(daily(), now, undefined, at('2025-12-24T08:00')).from).toBe(at('2026-02-10T08:00'));
    expect(planned(daily(), now, undefined, at('2036-02-10T08:00')).from).toBe(at('2026-02-10T08:00'));
  });

  it('begins anew when the clock is put back, so that nobody waits ten years', () => {
    const ahead = planned(daily(), at('2036-02-10T15:00'));
    const plan = planned(daily(), at('2026-02-10T15:00'), ahead);
    expect(digestDueAt(plan)).toBe(at('2026-02-11T08:00'));
    expect(plan.from).toBe(at('2026-02-10T08:00'));
  });

  it('leaves nothing out when the clock is put back', () => {
    const ahead = planned(daily(), at('2036-02-10T15:00'));
    const lastUntil = at('2026-02-08T08:00');
    expect(planned(daily(), at('2026-02-10T15:00'), ahead, lastUntil).from).toBe(lastUntil);
  });
});

describe('what a digest covers', () => {
  it('is all since the last one, but never more than a month', () => {
    const now = at('2026-02-24T10:17');
    expect(digestRange({ from: at('2026-02-10T09:00') }, now)).toEqual({ from: at('2026-02-10T09:00'), until: now });
    expect(now - digestRange({ from: at('2016-02-10T09:00') }, now).from).toBe(31 * DAY);
    const lastUntil = at('2026-02-23T08:00');
    expect(digestRange({ from: at('2016-02-10T09:00') }, now, lastUntil)).toEqual({ from: lastUntil, until: now });
  });

  it('is a day or a week back when it is asked for', () => {
    expect(rangeBack('day', DAY)).toEqual({ from: 0, until: DAY });
    expect(rangeBack('week', 7 * DAY)).toEqual({ from: 0, until: 7 * DAY });
  });
});
