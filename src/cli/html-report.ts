// tmp
export function htmlReport(_m: unknown, _o: unknown): string {
  return '';
}
