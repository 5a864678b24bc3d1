import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PaperRow, readPaperRows, readStatus } from '../browsers/paper-rows.ts';
import type { RunningExtension } from '../browsers/running-extension.ts';
import { countPapers, readRefreshState } from '../browsers/stored.ts';
import { until } from '../browsers/until.ts';
import type { ChosenFeed } from './choose-feed.ts';

const PICTURE = fileURLToPath(new URL('../../out/popup.png', import.meta.url));
const FIRST_REFRESH_WITHIN_MS = 40_000;

/** Tells in words what a person would see: the first papers, what arrives, the badge; and leaves a picture. Throws when anything is amiss. */
export async function showHeadless(extension: RunningExtension, { server }: ChosenFeed): Promise<void> {
  await firstRefresh(extension);
  console.log(`The first refresh is done: ${await countPapers(extension)} papers are cached.\n`);
  printRows(await lookAtPopup(extension));
  if (server) {
    server.release();
    console.log('\nThe feed now names three papers that it had held back. Refreshing …');
    await extension.send({ type: 'refresh' });
    await expectBadge(extension, '3');
  }
  const { text, title } = await extension.badge();
  console.log(`Badge: ${text || 'none'} (${title.replaceAll('\n', '; ')})`);
  mkdirSync(dirname(PICTURE), { recursive: true });
  await extension.photographPopup(PICTURE);
  console.log('The popup, as a picture: out/popup.png');
}

async function firstRefresh(extension: RunningExtension): Promise<void> {
  const state = await until(
    'The first refresh',
    async () => {
      const row = await readRefreshState(extension);
      return row?.lastTriedAt !== undefined && row.lease === undefined ? row : undefined;
    },
    { withinMs: FIRST_REFRESH_WITHIN_MS },
  );
  if (state.failure === undefined) return;
  const popup = await extension.openPopup();
  throw new Error(`The first refresh failed (${state.failure.kind}). The popup says: ${await popup.read(readStatus)}`);
}

/** The real popup, on the toolbar, once it lists papers. It is closed again, since the badge counts for a closed one. */
async function lookAtPopup(extension: RunningExtension): Promise<PaperRow[]> {
  const popup = await extension.openPopup();
  // The first frame has only the rows in sight.
  const rows = await until('The popup lists its papers', async () => {
    const isWhole = await popup.read((document) => document.querySelector('[role="feed"]')?.ariaBusy === 'false');
    const read = await popup.read(readPaperRows);
    return isWhole && read.length > 0 ? read : undefined;
  });
  await popup.close();
  return rows;
}

function printRows(rows: readonly PaperRow[]): void {
  for (const [index, { votes, title, isNew, meta }] of rows.slice(0, 10).entries()) {
    console.log(`${String(index + 1).padStart(2)}. ${votes.padStart(4)}  ${title}${isNew ? '  [New]' : ''}`);
    console.log(`          ${meta}`);
  }
}

async function expectBadge(extension: RunningExtension, wanted: string): Promise<void> {
  const text = await until('The badge counts what is new', async () => (await extension.badge()).text || undefined);
  if (text !== wanted) throw new Error(`The badge says "${text}" where "${wanted}" is due.`);
}
