/** Offers a file, in one piece or many, as a download. The name is ours; the browser adds a number where it is taken. */
export function saveFile(name: string, pieces: BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob(pieces, { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has begun by then, and holds on to the data itself.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "2026-02-14", where the person is: for file names. */
export function dayStamp(now: number): string {
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
