/** How a cell lies in a batch. The number beside it is a value, or the number of a text. */
export const SHARED_TEXT = 0;
export const OWN_TEXT = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
export const ERROR = 4;
export const ISO_DATE = 5;
/** `DATED + meaning`: a number that its format shows as a date or time. */
export const DATED = 8;
