import { formatOf } from './i18n.ts';

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
