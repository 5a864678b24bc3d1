/** Twice the size it is shown in, for screens with two pixels a point. */
const MAX_EDGE = 320;
const MAX_BYTES = 64 * 1024;
/** What the browser can't write it answers as PNG, which is then judged by its size alone. */
const ATTEMPTS = [
  { type: 'image/webp', quality: 0.8 },
  { type: 'image/jpeg', quality: 0.6 },
];

/**
 * The picture at no more than 320 × 320 pixels and 64 KB; undefined when it can't be read or made so small. Needs no page: it
 * works in a worker and in an event page alike.
 */
export async function shrinkPicture(picture: Blob): Promise<Blob | undefined> {
  const bitmap = await createImageBitmap(picture).catch(() => undefined);
  if (!bitmap) return undefined;
  try {
    const canvas = drawn(bitmap);
    for (const attempt of ATTEMPTS) {
      const small = await canvas.convertToBlob(attempt);
      if (small.size <= MAX_BYTES) return small;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

function drawn(bitmap: ImageBitmap): OffscreenCanvas {
  const scale = Math.min(1, MAX_EDGE / bitmap.width, MAX_EDGE / bitmap.height);
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context) {
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
  }
  return canvas;
}
