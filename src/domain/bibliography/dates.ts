import { monthIn } from './months.ts';
import type { PartialDate } from './record.ts';

/**
 * The date that a text tells, as far as it tells one: "2017", "2017-06/2018", "19.10.2016", "2016/Oct/19", "October 5, 2015", "juin
 * 2017", "2016年10月19日", EDTF with its marks. Of a range, its beginning. "05/04/2023" may be either month: then only the year is told.
 */
export function dateIn(text: string): PartialDate | undefined {
  const line = text.slice(0, LOOKED_AT_CHARACTERS).trim();
  return yearFirst(line) ?? yearLast(line) ?? inWords(line);
}

/** A date of numbers; what is out of range is left out, and a day needs a month. Years have four digits. */
export function partialDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (!(Number.isInteger(year) && year >= 1000 && year <= 9999)) return undefined;
  if (month === undefined || !(Number.isInteger(month) && month >= 1 && month <= 12)) return { year };
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= days ? { year, month, day } : { year, month };
}

/** The month that a text tells, in numbers or words, and the day beside it: "jun", "6", "{mar 14}" without its braces, "12. Dezember". */
export function monthAndDayIn(text: string): Pick<PartialDate, 'month' | 'day'> | undefined {
  const line = text.slice(0, LOOKED_AT_CHARACTERS).trim();
  const number = /^(\d{1,2})(?:\s*[./–—-]\s*(\d{1,2}))?\.?$/.exec(line);
  if (number) return monthAndDay(Number(number[1]), number[2] === undefined ? undefined : Number(number[2]));
  const month = monthIn(line);
  if (month === undefined) return undefined;
  const day = /(?<![\d.])\d{1,2}(?![\d])/.exec(line)?.[0];
  return day !== undefined && Number(day) >= 1 && Number(day) <= 31 ? { month, day: Number(day) } : { month };
}

/** "2017", "2017-06" or "2017-06-12". */
export function isoDate({ year, month, day }: PartialDate): string {
  const parts = [year, month, month && day].filter((part) => part !== undefined);
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

export function isSameDate(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

const LOOKED_AT_CHARACTERS = 100;

/** "2017-06-12T10:00", "2017/06", "2016/Oct/19", "2016年10月19日", "20170612", Mendeley's "2016//10/19". */
function yearFirst(line: string): PartialDate | undefined {
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(line);
  if (compact) return partialDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts =
    /^[^\p{L}\d]{0,5}(\d{4})\s?(?:[-.年년]|\/(?:\/(?=\d{1,2}\/\d))?)\s?(\d{1,2}(?!\d)|\p{L}{3,12})(?:\.?\s?[-/.月월]\s?(\d{1,2})(?!\d))?/u.exec(
      line,
    );
  if (!parts) return undefined;
  const [, year, month = '', day] = parts;
  const number = /^\d/.test(month) ? Number(month) : monthIn(month);
  return number === undefined
    ? undefined
    : partialDate(Number(year), number, day === undefined ? undefined : Number(day));
}

/** "10/19/2016", "19.10.2016", "10-2016". */
function yearLast(line: string): PartialDate | undefined {
  const parts = /^(?:(\d{1,2})\s?([-/.])\s?)?(\d{1,2})\s?[-/.]\s?(\d{4})(?!\d)/.exec(line);
  if (!parts) return undefined;
  const [, first, mark, second, year] = parts;
  if (first === undefined) return partialDate(Number(year), Number(second));
  const told =
    mark === '.' ? { month: Number(second), day: Number(first) } : monthAndDay(Number(first), Number(second));
  return partialDate(Number(year), told?.month, told?.day);
}

/** Of two numbers the one above 12 is the day, whichever comes first. Where both could be the month, neither is told. */
function monthAndDay(first: number, second: number | undefined): Pick<PartialDate, 'month' | 'day'> | undefined {
  if (second === undefined) return first >= 1 && first <= 12 ? { month: first } : undefined;
  if (first === second) return { month: first, day: second };
  if (first > 12 && second <= 12) return { month: second, day: first };
  return second > 12 && first <= 12 ? { month: first, day: second } : undefined;
}

/** "October 5, 2015", "5 Oct. 2015", "2015 Oct 5", "c. 2015". The year has four digits that are no piece of an arXiv id. */
function inWords(line: string): PartialDate | undefined {
  const found = /(?<![\d.])\d{4}(?![\d]|\.\d)/.exec(line);
  if (!found) return undefined;
  const around = `${line.slice(0, found.index)} ${line.slice(found.index + 4)}`;
  const told = /\p{L}{3}/u.test(around) ? monthAndDayIn(around) : undefined;
  return partialDate(Number(found[0]), told?.month, told?.day);
}
