import { normalForm } from '../normal-form.ts';

/**
 * The first month (1–12) that a text names, in the languages that bibliographies are mostly written in: whole, or cut to three
 * letters or more where no other month begins so ("jui" may be June or July). Case and accents don't matter.
 */
export function monthIn(text: string): number | undefined {
  for (const [word] of normalForm(text, 'NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .matchAll(/\p{L}{3,12}/gu)) {
    const month = MONTHS.get(word);
    if (month !== undefined) return month;
  }
  return undefined;
}

/** English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Polish, Russian; without accents. */
const NAMES: readonly string[] = [
  'january januar janner janvier enero janeiro gennaio januari styczen stycznia январь января',
  'february februar fevrier febrero fevereiro febbraio februari luty lutego февраль февраля',
  'march marz maerz mars marzo marco maart mrt marts marzec marca mart март марта',
  'april avril abril aprile kwiecien kwietnia апрель апреля',
  'may mai mayo maio maggio mei maj maja маи мая',
  'june juni juin junio junho giugno czerwiec czerwca июнь июня',
  'july juli juillet julio julho luglio lipiec lipca июль июля',
  'august aout agosto augustus augusti sierpien sierpnia август августа',
  'september septembre septiembre setembro settembre wrzesien wrzesnia сентябрь сентября',
  'october oktober octobre octubre outubro ottobre pazdziernik pazdziernika октябрь октября',
  'november novembre noviembre novembro listopad listopada ноябрь ноября',
  'december dezember decembre diciembre dezembro dicembre grudzien grudnia декабрь декабря',
];

const MONTHS: ReadonlyMap<string, number> = beginnings();

/** Every beginning that is one month's alone. A whole name counts though another begins so. */
function beginnings(): ReadonlyMap<string, number> {
  const months = new Map<string, number | undefined>();
  const names = NAMES.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const));
  for (const [name, month] of names) {
    for (let length = 3; length < name.length; length += 1) {
      const beginning = name.slice(0, length);
      months.set(beginning, months.has(beginning) && months.get(beginning) !== month ? undefined : month);
    }
  }
  for (const [name, month] of names) months.set(name, month);
  return new Map([...months].flatMap(([word, month]) => (month === undefined ? [] : [[word, month] as const])));
}
