/** The columns of a postal address: its lines by NF Z10-011, from `postalLines`. */
export const LINE_COLUMNS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'] as const;
