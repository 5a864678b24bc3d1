/** Bytes that grow, holding whole numbers of up to 32 bits, 7 bits a byte, the low ones first. */
export class Bytes {
  length = 0;
  #room = new Uint8Array(1024);

  addNumber(number: number): void {
    if (this.length + 5 > this.#room.length) this.#grow();
    let rest = number;
    while (rest > 0x7f) {
      this.#room[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#room[this.length++] = rest;
  }

  /** A copy of its own, not a view on more room than it needs. */
  whole(): Uint8Array {
    return this.#room.slice(0, this.length);
  }

  #grow(): void {
    const room = new Uint8Array(this.#room.length * 2);
    room.set(this.#room);
    this.#room = room;
  }
}
