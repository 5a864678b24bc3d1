import { sendCommand } from '../browser/commands.ts';
import { forgetHeldNotes } from '../browser/held-notes.ts';
import { reloadOtherPages } from '../browser/other-pages.ts';

/** As if the extension were newly installed. The background does it, and goes on with it should this page or itself die. Answers with whether all is gone. */
export async function eraseEverything(): Promise<boolean> {
  const result = await sendCommand({ type: 'erase-everything' });
  // What they show, or could undo, is gone.
  reloadOtherPages();
  await sendCommand({ type: 'opened' });
  if (result?.kind === 'done') forgetHeldNotes();
  return result?.kind === 'done';
}
