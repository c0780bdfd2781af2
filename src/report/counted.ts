// A number with its noun, as people write it: "1 claim", "1,250 claims".

export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
