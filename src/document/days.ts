// Two ISO days in, how many days lie between them out.

const dayLength = 86_400_000;

/** 0 for the same day; NaN where one of them is no ISO day. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}
