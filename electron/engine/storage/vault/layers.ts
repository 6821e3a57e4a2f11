import type { Extent } from './extent.ts';

/** A stretch of a file, and the extent whose content it shows. */
export interface Layer {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly extent: Extent;
}

/** What a sequence of extents makes of a file: the later one covers the earlier ones. */
export class Layers {
  /** By position, without overlaps. */
  #layers: Layer[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(extent: Extent): void {
    if (extent.kind === 'bytes') this.#cover({ start: extent.position, end: extent.position + extent.length, extent });
    else if (extent.kind === 'truncation') this.#cutAt(extent.position);
  }

  clear(): void {
    this.#layers = [];
    this.#length = 0;
  }

  /** The layer of a position, or the next one after it. */
  from(position: number): Layer | undefined {
    let [low, high] = [0, this.#layers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#layers[middle]?.end ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return this.#layers[low];
  }

  #cover(layer: Layer): void {
    if (layer.start === layer.end) return;
    // The usual case, and short: a journal's record covers the mark at its end.
    while (isWithin(this.#layers.at(-1), layer)) this.#layers.pop();
    const last = this.#layers.at(-1);
    if (last === undefined || last.end <= layer.start) {
      this.#layers.push(layer);
    } else {
      const parts = this.#layers.flatMap((other) => {
        if (other.end <= layer.start || other.start >= layer.end) return [other];
        return [
          ...(other.start < layer.start ? [{ ...other, end: layer.start }] : []),
          ...(other.end > layer.end ? [{ ...other, start: layer.end }] : []),
        ];
      });
      const place = parts.findIndex(({ start }) => start >= layer.end);
      parts.splice(place === -1 ? parts.length : place, 0, layer);
      this.#layers = parts;
    }
    this.#length = Math.max(this.#length, layer.end);
  }

  #cutAt(length: number): void {
    this.#layers = this.#layers.flatMap((layer) => {
      if (layer.start >= length) return [];
      return layer.end <= length ? [layer] : [{ ...layer, end: length }];
    });
    this.#length = length;
  }
}

const isWithin = (inner: Layer | undefined, outer: Layer): boolean =>
  inner !== undefined && inner.start >= outer.start && inner.end <= outer.end;
