export type Atom = 'always';
