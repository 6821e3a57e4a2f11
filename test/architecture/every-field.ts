/** All fields of a shape: the compiler requires each of them, and rejects any other. */
export type Every<Shape> = Readonly<Record<keyof Shape, true>>;
