import { dateIn, partialDate } from '../../domain/bibliography/dates.ts';
import type { PartialDate } from '../../domain/bibliography/record.ts';
import { asRecord, textOf } from '../json/json-parse.ts';

/**
 * A date as CSL-JSON has it and as others write it there: `date-parts` (also without its outer list, or with texts), `raw`, `literal` or
 * `edtf`, year, month and day by name, or a text. Of a range, its beginning.
 */
export function cslDate(value: unknown): PartialDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return dateIn(String(value));
  const date = asRecord(value);
  if (!date) return Array.isArray(value) ? ofParts(value) : undefined;
  const texts = ['raw', 'literal', 'edtf', 'date-time'].map((name) => textOf(date, name) ?? '');
  return (
    ofParts(date['date-parts']) ??
    ofParts([date.year, date.month, date.day]) ??
    texts.map(dateIn).find((told) => told !== undefined)
  );
}

function ofParts(value: unknown): PartialDate | undefined {
  const [first, ...rest]: unknown[] = Array.isArray(value) ? value : [];
  if (Array.isArray(first)) return ofParts(first);
  if (typeof first === 'string' && !/^\s*\d{1,4}\s*$/.test(first)) return dateIn(first);
  const [year, month, day] = [first, ...rest].map((part) => {
    const isNumber = typeof part === 'number' || (typeof part === 'string' && /^\s*\d{1,4}\s*$/.test(part));
    return isNumber ? Number(part) : undefined;
  });
  return year === undefined ? undefined : partialDate(year, month, day);
}
