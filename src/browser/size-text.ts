import { formatOf } from './i18n.ts';

/** "38%". What is less than one but not nothing is one. */
export function percentWords(share: number): string {
  const shown = share > 0 ? Math.max(share, 0.01) : 0;
  return formatOf(
    'percent',
    (language) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }),
  ).format(shown);
}

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12 kB", "3.4 MB". Less than one of the smallest unit is one, unless it is nothing. */
export function dataSizeWords(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), 1), UNITS.length);
  const unit = UNITS[power - 1] ?? 'kilobyte';
  const value = bytes / 1_000 ** power;
  return formatOf(`size-${unit}`, (language) => {
    return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: power === 1 ? 0 : 1 });
  }).format(power === 1 ? Math.ceil(value) : value);
}
