// A claim's lists with nothing in them, for tests that fill in what they are about.

export const emptySlots = {
  actors: [],
  targets: [],
  places: [],
  dates: [],
  counts: [],
  weapons: [],
  sources: [],
};
