/** The floors of the engine, from the ground up: the name of each room and its folder. */
export const FLOORS: readonly (readonly [name: string, folder: string])[];
