/** The kind of a cell in a batch. The number beside it is a value, or the index of a text. */
export const SHARED_TEXT = 0;
export const OWN_TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ISO_DATE = 5;
/** `DATED + meaning`: a number with a date or time format. */
export const DATED = 8;
