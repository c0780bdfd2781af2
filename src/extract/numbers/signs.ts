// The units of the marks that readers of numbers ask for, by the names that they have in print: the view is normalized,
// so Arabic commas and brackets of every kind are these.

export const quote = 34;
export const percentSign = 37;
export const open = 40;
export const close = 41;
export const plus = 43;
export const comma = 44;
export const hyphen = 45;
export const stop = 46;
export const slash = 47;
export const colon = 58;
export const semicolon = 59;
export const less = 60;
export const more = 62;
export const bar = 124;
export const tilde = 126;
export const degreeSign = 176;
export const atMost = 8804;
export const atLeast = 8805;
