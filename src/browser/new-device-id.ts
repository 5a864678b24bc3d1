/** A name that no other device in step has, nor any other place: 12 letters and digits. */
export function newDeviceId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12);
}
