import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Task, Told } from './worker.ts';

const OUT = fileURLToPath(new URL('../../out/fuzz/', import.meta.url));
/** Whoever reads one text of 4 kB for so long never ends, or might as well. */
const HANG_MS = 20_000;
const SAID_EVERY_MS = 60_000;
/** A thread does not inherit what tsx taught the first one. */
const LOAD_WORKER = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)}); })`;

// npm run fuzz [-- --minutes 10] [--reader BibTeX] [--seed 1]: changes inputs of every reader of what comes from outside, keeps those that reach new code
// (V8's coverage), and tells what throws, takes long or never ends. Each finding is left in out/fuzz/.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    reader: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const endsAt = Date.now() + Number(values.minutes) * 60_000;
const letters = new Uint16Array(new SharedArrayBuffer(32_768));
const readers = new Map<string, { inputs: number; kept: number; blocks: number }>();
const findings = new Map<string, { readonly file: string; times: number }>();
const hanging: string[] = [];
let [last, movedAt, saidAt, current] = [-1, Date.now(), Date.now(), ''];
mkdirSync(OUT, { recursive: true });
console.log(`Seed ${values.seed}, ${values.minutes} minutes.`);

let worker = start(Number(values.seed));
while (Date.now() < endsAt) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  if (letters[0] !== last) [last, movedAt] = [letters[0] ?? 0, Date.now()];
  if (Date.now() - movedAt > HANG_MS) await replaceHanging();
  if (Date.now() - saidAt > SAID_EVERY_MS) say();
}
await worker.terminate();
say();
for (const [name, { inputs, kept, blocks }] of readers)
  console.log(`  ${name}: ${inputs} inputs, ${kept} kept, ${blocks} blocks`);
process.exit(findings.size > 0 ? 1 : 0);

function start(seed: number): Worker {
  const task: Task = { seed, only: values.reader, shared: letters.buffer as SharedArrayBuffer, skip: hanging };
  const started = new Worker(LOAD_WORKER, { workerData: task, eval: true });
  started.on('message', take);
  started.on('error', (error) => {
    console.error(error);
    process.exit(2);
  });
  return started;
}

function take(told: Told): void {
  current = told.reader;
  if (told.kind === 'finding') {
    find(told.reader, told.what, told.words, told.input);
  } else {
    readers.set(told.reader, { ...told, inputs: told.inputs + (readers.get(told.reader)?.inputs ?? 0) });
  }
}

/** The reader after the one that told of itself last is the one that hangs; it is left out from then on. */
async function replaceHanging(): Promise<void> {
  const input = String.fromCharCode(...letters.subarray(2, 2 + (letters[1] ?? 0)));
  await worker.terminate();
  const names = [...readers.keys()];
  const reader = names[(names.indexOf(current) + 1) % Math.max(1, names.length)] ?? '';
  hanging.push(reader);
  find(reader, 'hangs', `for ${HANG_MS / 1_000} s`, input);
  movedAt = Date.now();
  worker = start(Date.now() % 2 ** 31);
}

/** The same fault of the same reader is told once. */
function find(reader: string, what: string, words: string, input: string): void {
  const place = /\bat .*\/src\/.*/.exec(words)?.[0] ?? words.split('\n')[0];
  const key = `${reader} ${what} ${what === 'slow' ? '' : place}`;
  const known = findings.get(key);
  if (known) {
    known.times += 1;
    return;
  }
  const file = `${reader.replace(/\W+/g, '-')}-${what}-${findings.size + 1}.txt`;
  findings.set(key, { file, times: 1 });
  writeFileSync(`${OUT}${file}`, input);
  writeFileSync(`${OUT}${file.replace('.txt', '.words')}`, `${JSON.stringify(input)}\n\n${words}\n`);
  console.log(`${reader} ${what}: out/fuzz/${file}\n${words}`);
}

function say(): void {
  saidAt = Date.now();
  const all = [...readers.values()];
  const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0);
  console.log(
    `${sum(({ inputs }) => inputs)} inputs to ${all.length} readers, ${sum(({ kept }) => kept)} kept for new code, ${findings.size} findings`,
  );
}
