/** Invented people who submit papers that they did not write. */
export const SUBMITTERS: readonly string[] = [
  'Amparo Leclerc',
  'Bashir Nuruddin',
  'Dagny Ellefsen',
  'Hyun-woo Gal',
  'Mónica Tzul',
  'Nadia Kuntz-Okafor',
  'Ravindra Perera',
  'תמר גולן',
  'أحمد الزهراني',
  '王以安',
];

const GIVEN = [
  ...['Abimbola', 'Agustina', 'Ajit', 'Aliya', 'Anniken', 'Arash', 'Benjámin', 'Bolormaa', 'Caoimhe', 'Chiamaka'],
  ...['Danuta', 'Đức', 'Elodie', 'Ephrem', 'Fernanda', 'Gülşen', 'Haruka', 'Ilmari', 'Jelena', 'Kahu'],
  ...['Lakshmi', 'Leilani', 'Maksym', 'Naledi', 'Oihana', 'Pavlína', 'Rahel', 'Sefa', 'Tomás', 'Zainab'],
];
const FAMILY = [
  ...[
    'Achterhof',
    'Bakare',
    'Castellví',
    'Dahlgren',
    'Eshetu',
    'Farahani',
    'Gutiérrez-Lam',
    'Hiroki',
    'Iwuchukwu',
    'Jónasdóttir',
  ],
  ...['Kalniņš', 'Lobsang', 'Mutasa', 'Nowicka', 'O’Dowd', 'Pereira', 'Quiroga', 'Rasulov', 'Şimşek', 'Tamanaha'],
  ...['Uribe', 'Vainio', 'Wanyama', 'Xochitl', 'Yeboah', 'Zielonka', 'Åkerblom', 'Čapek', 'Ødegård', 'Trần'],
];

/** Three hundred different names, for the one paper that everybody wrote. */
export function everyone(): string[] {
  return Array.from({ length: 300 }, (_, index) => {
    const given = GIVEN[index % GIVEN.length];
    const family = FAMILY[(index + 7 * Math.floor(index / GIVEN.length)) % FAMILY.length];
    return `${given} ${family}`;
  });
}
