/** The offsets at which lines begin, noted on the way through a text. */
export class LineStarts {
  private offsets = new Int32Array(1024);
  private length = 1;

  add(offset: number): void {
    if (this.length === this.offsets.length) this.grow();
    this.offsets[this.length++] = offset;
  }

  clear(): void {
    this.length = 1;
  }

  get all(): Int32Array {
    return this.offsets.subarray(0, this.length);
  }

  private grow(): void {
    const larger = new Int32Array(this.offsets.length * 2);
    larger.set(this.offsets);
    this.offsets = larger;
  }
}
