/** Hears of the changes of a workspace once they are durable. */
export interface Follower {
  /** After each change. Neither throws nor waits. */
  changed(): void;
  /** Before the workspace closes, while it still takes changes. */
  closing(): Promise<void>;
}

const followers = new WeakMap<object, Follower>();

/** One follower of a workspace, from now on until it closes; null: none. */
export function follow(workspace: object, follower: Follower | null): void {
  if (follower === null) followers.delete(workspace);
  else followers.set(workspace, follower);
}

export function followerOf(workspace: object): Follower | undefined {
  return followers.get(workspace);
}

/** The workspace closes: its follower hears of it, and of nothing afterwards. */
export async function endFollowing(workspace: object): Promise<void> {
  const follower = followers.get(workspace);
  followers.delete(workspace);
  await follower?.closing();
}
