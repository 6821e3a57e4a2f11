import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';
import { JsonFile } from './json-file.ts';

const Saved = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(800),
  height: z.int().min(560),
  isMaximized: z.boolean(),
});

const FIRST = { width: 1280, height: 800 } as const;

/** Position and size of the window, kept between starts. */
export class WindowState {
  readonly #file: JsonFile<typeof Saved>;
  readonly #saved: z.output<typeof Saved> | null;

  constructor(userFolder: string) {
    this.#file = new JsonFile(userFolder, 'window.json', Saved);
    this.#saved = this.#file.read();
  }

  /** The last position, unless its screen is gone. */
  bounds(): Partial<Rectangle> {
    const saved = this.#saved;
    if (saved === null || !isOnAScreen(saved)) return FIRST;
    return { x: saved.x, y: saved.y, width: saved.width, height: saved.height };
  }

  follow(window: BrowserWindow): void {
    if (this.#saved?.isMaximized === true) window.maximize();
    window.on('close', () => this.#file.write({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }));
  }
}

function isOnAScreen(place: Rectangle): boolean {
  return screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        place.x < area.x + area.width &&
        place.x + place.width > area.x &&
        place.y < area.y + area.height &&
        place.y + place.height > area.y,
    );
}
