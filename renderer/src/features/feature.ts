import type { RouteRecordRaw } from 'vue-router';
import type { Channel } from '../../../shared/domain/channel.ts';
import type { Sentence } from '../../../shared/text/text.ts';

/** An entry of the sidebar; `order` gives its place. */
export type Room = {
  readonly order: number;
  readonly icon: string;
  readonly name: Sentence;
  readonly path: string;
  /** Channels that give it a meaning; absent: it has one for all users. */
  readonly channels?: readonly Channel[];
};

/** One line of the palette, and the screen that it opens. */
export type SearchHit = {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly icon: string;
  readonly to: string;
};

/** A search of the palette while the user types; it answers in under 100 ms. */
export type SearchSource = {
  readonly id: string;
  readonly title: Sentence;
  readonly find: (text: string) => Promise<readonly SearchHit[]>;
};

/** A command of the palette, available on every screen. */
export type Action = { readonly id: string; readonly icon: string; readonly name: Sentence; readonly to: string };

/** The plain explanation of a screen, shown in the help panel: paragraphs. */
export type Help = readonly Sentence[];

/**
 * A feature is a folder with a `feature.ts` that exports `feature`: its screens and what it adds to
 * the shell. The shell finds it by its path; there is no list to maintain.
 *
 * A route's `meta.help` is the explanation of its screen; `meta.withoutWorkspace` lets it open without a workspace;
 * `meta.room` is the path of the room that it belongs to, where its own path does not begin with it.
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
    room?: string;
  }
}
