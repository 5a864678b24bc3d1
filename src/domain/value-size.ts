/** About how many bytes a stored value takes; blobs and buffers as large as they are. */
export function valueSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 4;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (isBlob(value)) return value.size;
  return Object.entries(value).reduce((sum, [name, one]) => sum + name.length + 4 + valueSize(one), 8);
}

function isBlob(value: object): value is { readonly size: number } {
  return 'size' in value && typeof value.size === 'number' && 'arrayBuffer' in value;
}
