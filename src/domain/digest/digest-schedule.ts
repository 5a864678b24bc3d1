import { DAY_MS } from '../durations.ts';
import type { Settings } from '../settings.ts';
import { happenedAt } from '../stored-time.ts';

/** When digests come, as the person chose it. */
interface DigestSchedule {
  readonly every: 'day' | 'week';
  /** Minutes of the local day. */
  readonly atMinutes: number;
  /** 0 is Sunday; counts for the weekly one. */
  readonly weekday: number;
}

/** The schedule as it is being kept. Times are ms since 1970. */
export interface DigestPlan extends DigestSchedule {
  /** What was listed after that goes into the next digest. */
  readonly from: number;
  /** The next digest is due at the first appointment after that. */
  readonly after: number;
}

/** The span of time whose papers a digest holds: after `from`, up to `until`. */
export interface DigestRange {
  readonly from: number;
  readonly until: number;
}

/** When the next digest is due: the first appointment after the last one was kept. However many were missed, they are one. */
export function digestDueAt(plan: DigestPlan): number {
  return nextAppointment(plan, plan.after);
}

/**
 * The plan that holds at `now`; the same object when nothing changes. A schedule that was just chosen or changed makes nothing due
 * for the past: it counts from now, and its first digest reaches back to the appointment before (yesterday's, last week's), or to
 * `lastUntil`, where the last digest ended. A clock that was put back begins anew in the same way.
 */
export function digestPlanFor(
  settings: Settings,
  known: DigestPlan | undefined,
  lastUntil: number | undefined,
  now: number,
): DigestPlan | undefined {
  const { digestEvery: every, digestAtMinutes: atMinutes, digestWeekday: weekday } = settings;
  if (every === 'never') return undefined;
  const schedule = { every, atMinutes, weekday };
  if (known && isSame(known, schedule) && isPlanPast(known, now)) return known;
  const appointmentBefore = lastAppointment(schedule, now);
  const [from, until] = [happenedAt(known?.from, now), happenedAt(lastUntil, now)];
  if (from !== undefined) return { ...schedule, from, after: now };
  // What a clock far ahead has planned began where the last one ended.
  const reachesTo = known && until !== undefined ? until : Math.max(until ?? 0, appointmentBefore);
  return { ...schedule, from: reachesTo, after: now };
}

/** Whether a plan was made before `now`, as plans are. */
export function isPlanPast(plan: DigestPlan | undefined, now: number): boolean {
  return plan !== undefined && plan.after <= now && plan.from <= now;
}

/**
 * What a digest made at `now` covers: nothing that the last one did, which ended at `lastUntil`, and not more than a month, whatever clocks
 * and holidays did.
 */
export function digestRange({ from }: Pick<DigestPlan, 'from'>, now: number, lastUntil = 0): DigestRange {
  return { from: Math.max(from, lastUntil, now - LONGEST_MS), until: now };
}

/** What a digest covers that is asked for out of turn: a day or a week back. */
export function rangeBack(every: DigestSchedule['every'], now: number): DigestRange {
  return { from: now - (every === 'day' ? DAY_MS : 7 * DAY_MS), until: now };
}

const LONGEST_MS = 31 * DAY_MS;
const WEEK_DAYS = 7;

function isSame(a: DigestSchedule, b: DigestSchedule): boolean {
  return a.every === b.every && a.atMinutes === b.atMinutes && (a.every === 'day' || a.weekday === b.weekday);
}

function nextAppointment(schedule: DigestSchedule, after: number): number {
  for (let ahead = 0; ahead <= WEEK_DAYS; ahead += 1) {
    const at = appointmentOn(schedule, after, ahead);
    if (at !== undefined && at > after) return at;
  }
  // Eight days in a row hold every weekday, and the last of them lies ahead.
  return after + 7 * DAY_MS;
}

function lastAppointment(schedule: DigestSchedule, now: number): number {
  for (let back = 0; back <= WEEK_DAYS; back += 1) {
    const at = appointmentOn(schedule, now, -back);
    if (at !== undefined && at <= now) return at;
  }
  return now - 7 * DAY_MS;
}

/**
 * The appointment on the local day that lies `days` from `moment`. The calendar counts, not hours: in the night when clocks are put
 * forward a time that does not exist comes an hour later, and one that exists twice comes the first time.
 */
function appointmentOn(
  { every, atMinutes, weekday }: DigestSchedule,
  moment: number,
  days: number,
): number | undefined {
  const day = new Date(moment);
  day.setHours(12, 0, 0, 0);
  day.setDate(day.getDate() + days);
  if (every === 'week' && day.getDay() !== weekday) return undefined;
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), 0, atMinutes).getTime();
}
