import type { RouteRecordRaw } from 'vue-router';
import type { Sentence } from '../../../shared/text/text.ts';

/** A room of the sidebar; `order` places it. */
export type Room = { readonly order: number; readonly icon: string; readonly name: Sentence; readonly path: string };

/** One line of the palette, and the screen that it opens. */
export type SearchHit = {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly icon: string;
  readonly to: string;
};

/** What the palette can find while the person types; hits come back in under 100 ms. */
export type SearchSource = {
  readonly id: string;
  readonly title: Sentence;
  readonly find: (text: string) => Promise<readonly SearchHit[]>;
};

/** What can be done from the palette, wherever the person is. */
export type Action = { readonly id: string; readonly icon: string; readonly name: Sentence; readonly to: string };

/** The plain explanation of a screen, shown in the help panel: paragraphs. */
export type Help = readonly Sentence[];

/**
 * A feature is a folder with a `feature.ts` that exports `feature`: its screens and what it adds to
 * the shell. The shell finds it by itself; no list has to be kept.
 *
 * A route's `meta.help` is the explanation of its screen; `meta.withoutWorkspace` lets it open when
 * no workspace is.
 */
export type Feature = {
  readonly name: string;
  readonly routes: readonly RouteRecordRaw[];
  readonly room?: Room;
  readonly actions?: readonly Action[];
  readonly searches?: readonly SearchSource[];
};

declare module 'vue-router' {
  interface RouteMeta {
    help?: Help;
    withoutWorkspace?: boolean;
  }
}
