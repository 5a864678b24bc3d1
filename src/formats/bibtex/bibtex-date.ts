import { dateIn, monthAndDayIn, partialDate } from '../../domain/bibliography/dates.ts';
import type { PartialDate } from '../../domain/bibliography/record.ts';
import { latexToPlain } from './latex-to-plain.ts';

/** The fields that tell when something was published, by biblatex's names and by BibTeX's. */
export const DATE_FIELDS = ['date', 'year', 'month', 'day'] as const;

/** When an entry was published, as far as it says: by its `date`, else by year, month and day, the day also beside the month. */
export function readIssued(field: (name: string) => string | undefined): PartialDate | undefined {
  const plain = (name: string) => latexToPlain((field(name) ?? '').slice(0, LOOKED_AT_CHARACTERS)).trim();
  const whole = dateIn(plain('date'));
  if (whole) return whole;
  const year = dateIn(plain('year'));
  if (!year || year.month !== undefined) return year;
  const told = monthAndDayIn(plain('month'));
  const day = /^\d{1,2}$/.exec(plain('day'))?.[0];
  return partialDate(year.year, told?.month, day === undefined ? told?.day : Number(day));
}

const LOOKED_AT_CHARACTERS = 200;

/** The fields of a date as BibTeX has them; the month by its macro, which each style sets in its language. */
export function issuedFields(issued: PartialDate | undefined): readonly (readonly [name: string, value: string])[] {
  if (!issued) return [];
  const { year, month, day } = issued;
  return [
    ['year', `{${year}}`],
    ...(month === undefined ? [] : [['month', MONTHS[month - 1] ?? ''] as const]),
    ...(day === undefined ? [] : [['day', `{${day}}`] as const]),
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
