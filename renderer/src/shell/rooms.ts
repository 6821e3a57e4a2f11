import type { Channel } from '../../../shared/domain/channel.ts';
import type { Feature, Room } from '../features/feature.ts';

/** The rooms of the sidebar that have a meaning for the channels of the user, in the order of the features. */
export function roomsFor(features: readonly Pick<Feature, 'room'>[], used: readonly Channel[]): readonly Room[] {
  return features
    .flatMap(({ room }) => room ?? [])
    .filter(({ channels }) => channels === undefined || channels.some((channel) => used.includes(channel)));
}

/** The path of the room in which a screen is; null: in none of them. @param room what the route says of itself. */
export function roomOf(rooms: readonly Pick<Room, 'path'>[], screen: string, room?: string): string | null {
  const place = room ?? screen;
  const found = rooms.find(({ path }) => place === path || (path !== '/' && place.startsWith(`${path}/`)));
  return found?.path ?? null;
}
