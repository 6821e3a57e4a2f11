import { vi } from 'vitest';

/** Hears everything of an engine process, and does nothing. */
export const silentListener = () => ({
  onEvent: vi.fn(),
  onHold: vi.fn(),
  onWait: vi.fn(),
  onKey: vi.fn(),
  onRestart: vi.fn(),
  onStop: vi.fn(),
});
