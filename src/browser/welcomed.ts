import { extension } from './extension.ts';

const WELCOMED_KEY = 'welcomed';

export async function noteWelcomed(): Promise<void> {
  await extension.storage.local.set({ [WELCOMED_KEY]: true });
}
