import type { Feature } from './feature.ts';

const modules = import.meta.glob<{ feature: Feature }>('./*/feature.ts', { eager: true });

/** Every feature with a folder here, in the order of the sidebar. */
export const features: readonly Feature[] = Object.values(modules)
  .map((module) => module.feature)
  .sort((one, other) => (one.room?.order ?? 99) - (other.room?.order ?? 99));
